package org.shouze.platform.operation.archive;

/** A backup cannot be made or read, and this one sentence says why in both languages (备份被拒绝). */
public final class BackupRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String chinese;

    public BackupRefusedException(String english, String chinese) {
        super(english + " " + chinese);
        this.chinese = chinese;
    }

    BackupRefusedException(String english, String chinese, Throwable cause) {
        super(english + " " + chinese, cause);
        this.chinese = chinese;
    }

    /** The sentence for a page. */
    public String sentence() {
        return chinese;
    }
}
