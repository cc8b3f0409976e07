package org.shouze.platform.operation.backup;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import org.shouze.platform.operation.archive.BackupFile;
import org.shouze.platform.operation.archive.BackupSource;
import org.shouze.platform.operation.archive.BackupSummary;
import org.shouze.platform.operation.archive.DatabaseLogin;
import org.shouze.platform.operation.archive.OutsideContents;
import org.shouze.platform.operation.archive.ScratchServers;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What is backed up: this platform's database, as its owner sees it, and its home folder. */
@Component
class BackupSubject {

    private final Environment environment;
    private final ScratchServers scratch;
    private final List<OutsideContents> outside;

    BackupSubject(Environment environment, ScratchServers scratch, List<OutsideContents> outside) {
        this.outside = List.copyOf(outside);
        this.environment = environment;
        this.scratch = scratch;
    }

    BackupSource source() {
        var elsewhere = environment.getProperty("SHOUZE_MASTER_KEY_FILE", "");
        return new BackupSource(
                        new DatabaseLogin(
                                environment.getRequiredProperty("spring.flyway.url"),
                                environment.getRequiredProperty("spring.flyway.user"),
                                environment.getProperty("spring.flyway.password", "")),
                        Path.of(environment.getRequiredProperty("shouze.home")),
                        elsewhere.isEmpty() ? null : Path.of(elsewhere),
                        version())
                .with(outside);
    }

    /** Restores the file into a server of its own and compares; its files and keys are read and hashed, not written. */
    BackupSummary rehearse(BackupFile file, String passphrase) {
        return scratch.with(database -> file.rehearse(passphrase, database));
    }

    String node() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    private String version() {
        return environment.getProperty("shouze.version", "unknown");
    }
}
