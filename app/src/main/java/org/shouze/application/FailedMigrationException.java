package org.shouze.application;

import org.flywaydb.core.api.FlywayException;
import org.shouze.application.database.StartupRefusedException;
import org.springframework.boot.ExitCodeGenerator;

/** A migration failed, and would fail the same way again: the service is not to be started over and over (升级失败). */
final class FailedMigrationException extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    FailedMigrationException(FlywayException cause) {
        super(cause);
    }

    @Override
    public int getExitCode() {
        return StartupRefusedException.HOPELESS;
    }
}
