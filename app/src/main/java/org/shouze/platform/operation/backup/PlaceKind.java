package org.shouze.platform.operation.backup;

/** What the second place of backups is (异地备份方式). */
public enum PlaceKind {
    NONE("不复制"),
    FOLDER("另一目录（移动盘、网络盘）"),
    SFTP("SFTP 服务器"),
    S3("对象存储（S3 兼容）");

    private final String label;

    PlaceKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
