package org.shouze.platform.organization;

/** What a unit is (单位类别). */
public enum UnitKind {
    BUREAU("本级机关"),
    SUBORDINATE("下属单位");

    private final String label;

    UnitKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
