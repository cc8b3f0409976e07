package org.shouze.platform.operation.contribution;

/** What a reading means for the administrator (运行状况). */
public enum Verdict {
    FINE("正常", 0),
    WARNING("注意", 1),
    FAILED("异常", 2);

    private final String label;
    private final int level;

    Verdict(String label, int level) {
        this.label = label;
        this.level = level;
    }

    /** What monitoring programs see. */
    public int level() {
        return level;
    }

    public String label() {
        return label;
    }
}
