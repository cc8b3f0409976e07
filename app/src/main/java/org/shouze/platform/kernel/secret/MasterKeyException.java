package org.shouze.platform.kernel.secret;

import java.nio.file.Path;

/** The master key is missing, unreadable or another one than what was sealed needs (主密钥不可用). */
public final class MasterKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private MasterKeyException(String english, String chinese) {
        super(english + " " + chinese);
    }

    static MasterKeyException lost(String id, Path file) {
        return new MasterKeyException(
                "The database holds what is sealed with the master key " + id + ", which is not in " + file
                        + ": restore that file from the backup, or copy it from the other server.",
                "数据库中的密封内容需要主密钥 " + id + "，但 " + file + " 中没有。请从备份恢复该文件，或从另一台服务器复制。");
    }

    static MasterKeyException unreadable(Path file, String why) {
        return new MasterKeyException(
                "The master key file " + file + " cannot be used (" + why + "): restore it from the backup.",
                "主密钥文件 " + file + " 无法使用，请从备份恢复。");
    }

    static MasterKeyException unknown(String id) {
        return new MasterKeyException("The master key " + id + " is not in the key file.", "密钥文件中没有主密钥 " + id + "。");
    }

    static MasterKeyException broken() {
        return new MasterKeyException("What was sealed cannot be opened: it was changed.", "密封内容无法打开，可能已被改动。");
    }
}
