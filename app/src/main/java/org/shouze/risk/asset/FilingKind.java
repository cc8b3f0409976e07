package org.shouze.risk.asset;

/** What is filed of a system (报备事由). */
public enum FilingKind {
    NEW("新增"),
    CHANGED("重大变更"),
    CLOSED("关闭");

    private final String label;

    FilingKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
