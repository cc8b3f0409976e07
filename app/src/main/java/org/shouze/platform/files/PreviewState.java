package org.shouze.platform.files;

/** How far a file can be looked at without taking it along (预览状态). */
public enum PreviewState {
    READY("可以预览"),
    WAITING("等待读取"),
    FAILED("无法预览"),
    UNSUPPORTED("不支持预览");

    private final String label;

    PreviewState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
