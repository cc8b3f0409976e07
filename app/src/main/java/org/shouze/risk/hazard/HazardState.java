package org.shouze.risk.hazard;

/** Where a hazard stands (隐患状态). */
public enum HazardState {
    /** Found, and nobody has looked into it yet. */
    REPORTED("待核实", "proof"),
    RECTIFYING("整改中", "open"),
    /** Said to be mended; somebody else looks again. */
    MENDED("待复查", "proof"),
    CLOSED("已闭环", "done"),
    /** It was none. */
    REJECTED("误报", "exempt"),
    /** Left as it is, by approval, until a day. */
    ACCEPTED("风险接受", "exempt");

    private final String label;
    private final String tone;

    HazardState(String label, String tone) {
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

    /** Whether something is still to be done about it: it counts against zero (清零). */
    public boolean isOpen() {
        return this == REPORTED || this == RECTIFYING || this == MENDED;
    }
}
