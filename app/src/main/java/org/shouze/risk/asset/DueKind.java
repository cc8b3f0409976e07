package org.shouze.risk.asset;

/** What falls due of an asset (到期事项). */
public enum DueKind {
    /** With the police, within 30 days from grading or going live; 公安部令 and the practice since 2025. */
    FILING("等保备案", "向公安机关办理等级保护备案"),
    EVALUATION("等级测评", "完成等级测评"),
    CONTRACT("合同到期", "续签合同或落实到期后的安排");

    private final String label;
    private final String task;

    DueKind(String label, String task) {
        this.label = label;
        this.task = task;
    }

    public String label() {
        return label;
    }

    /** What has to be done, for a title. */
    String task() {
        return task;
    }
}
