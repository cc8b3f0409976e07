package org.shouze.platform.files;

/** What the virus check says of a content (病毒检查状态). */
public enum CheckState {
    UNCHECKED("未检查", "upcoming"),
    CLEAN("安全", "done"),
    QUARANTINED("已隔离", "overdue"),
    FAILED("检查失败", "proof"),
    TOO_LARGE("超出检查上限", "proof"),
    /** Too large to be checked, and released by somebody who answers for it; a file's state, not its content's. */
    RELEASED("超限已放行", "proof"),
    NOT_CONFIGURED("未配置病毒检查", "exempt");

    private final String label;
    private final String tone;

    CheckState(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    /** The colour that goes with the word. */
    public String tone() {
        return tone;
    }

    /** Whether others than the one who handed it in may open it. */
    public boolean isOpenToOthers() {
        return this == CLEAN || this == RELEASED || this == NOT_CONFIGURED;
    }

    boolean isWaiting() {
        return this == UNCHECKED || this == FAILED;
    }
}
