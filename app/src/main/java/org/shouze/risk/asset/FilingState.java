package org.shouze.risk.asset;

/** How far a filing has come (报备状态). */
public enum FilingState {
    OPEN("待报备", "open"),
    FILED("已报备", "done"),
    DISMISSED("无需报备", "exempt");

    private final String label;
    private final String tone;

    FilingState(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    /** The colour's name in the style sheet. */
    public String tone() {
        return tone;
    }
}
