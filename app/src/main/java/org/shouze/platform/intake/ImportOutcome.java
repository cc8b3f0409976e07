package org.shouze.platform.intake;

/** What a row of an import becomes (导入结果). */
public enum ImportOutcome {
    NEW("新增", "sz-state-open"),
    CHANGED("变更", "sz-state-proof"),
    UNCHANGED("无变化", "sz-state-upcoming"),
    REFUSED("不导入", "sz-state-overdue");

    private final String label;
    private final String tone;

    ImportOutcome(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    /** The style class of its colour; the word stands beside it. */
    public String tone() {
        return tone;
    }
}
