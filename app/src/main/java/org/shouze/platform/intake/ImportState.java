package org.shouze.platform.intake;

/** How far an import has come (导入状态). */
public enum ImportState {
    PREVIEW("待确认"),
    APPLIED("已导入"),
    UNDONE("已撤销"),
    DISCARDED("已放弃");

    private final String label;

    ImportState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
