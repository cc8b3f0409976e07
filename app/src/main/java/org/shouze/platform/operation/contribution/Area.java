package org.shouze.platform.operation.contribution;

/** What part of the platform a reading is about (运维分类). */
public enum Area {
    SERVER("服务器"),
    DATABASE("数据库"),
    STORAGE("存储"),
    QUEUE("队列"),
    BACKUP("备份"),
    CERTIFICATE("证书"),
    CONNECTION("外部连接");

    private final String label;

    Area(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
