package org.shouze.risk.hazard.signal;

/** How grave a hazard is (隐患等级), from the gravest. */
public enum Severity {
    CRITICAL("重大", "overdue"),
    HIGH("较大", "proof"),
    MEDIUM("一般", "open"),
    LOW("轻微", "upcoming");

    private final String label;
    private final String tone;

    Severity(String label, String tone) {
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
