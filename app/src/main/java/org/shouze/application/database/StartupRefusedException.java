package org.shouze.application.database;

import org.springframework.boot.ExitCodeGenerator;

/** Shouze cannot start, and this one sentence says why in both languages (拒绝启动). */
public final class StartupRefusedException extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    /** What a start ends with that may go better the next time. */
    private static final int FAILED = 1;

    /** What a start ends with that fails the same way however often it is tried; the service is told not to. */
    public static final int HOPELESS = 78;

    private final int exitCode;

    public StartupRefusedException(String english, String chinese) {
        super(english + " " + chinese);
        this.exitCode = FAILED;
    }

    private StartupRefusedException(String sentence, int exitCode) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** Trying again is of no use until somebody has done something about it. */
    static StartupRefusedException forGood(String english, String chinese) {
        return new StartupRefusedException(english + " " + chinese, HOPELESS);
    }

    public StartupRefusedException(String english, String chinese, Throwable cause) {
        super(english + " " + chinese, cause);
        this.exitCode = FAILED;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
