package org.shouze.responsibility.plan;

/** Where a plan stands (方案状态). */
public enum PlanState {
    DRAFT("待采用", "open"),
    ADOPTED("现行有效", "done"),
    SUPERSEDED("已被替代", "upcoming"),
    DISCARDED("已作废", "exempt");

    private final String label;
    private final String tone;

    PlanState(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    /** The word shown to people. */
    public String label() {
        return label;
    }

    /** The last part of the style class that colours the word. */
    public String tone() {
        return tone;
    }
}
