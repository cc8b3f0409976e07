package org.shouze.platform.kernel.auditable;

/** The kind of an entry of the log (审计类型). */
public enum AuditKind {
    CHANGE("变更"),
    SIGN_IN("登录"),
    SIGN_OUT("退出"),
    REFUSAL("拒绝"),
    EXPORT("导出"),
    DOWNLOAD("下载"),
    OPERATION("运维");

    private final String label;

    AuditKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
