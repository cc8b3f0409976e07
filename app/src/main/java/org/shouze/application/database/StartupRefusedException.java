package org.shouze.application.database;

/** Shouze cannot start, and this one sentence says why in both languages (拒绝启动). */
public final class StartupRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartupRefusedException(String english, String chinese) {
        super(english + " " + chinese);
    }

    public StartupRefusedException(String english, String chinese, Throwable cause) {
        super(english + " " + chinese, cause);
    }
}
