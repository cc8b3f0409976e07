package org.shouze.platform.operation.backup;

/** Where a backup stands (备份状态). */
public enum BackupState {
    REQUESTED("等待开始"),
    RUNNING("进行中"),
    VERIFIED("已验证"),
    UNVERIFIED("未通过验证"),
    FAILED("失败");

    private final String label;

    BackupState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
