package org.shouze.application.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shouze.application.database.BuildVersion;
import org.shouze.application.database.OfflineBackup;
import org.shouze.application.database.StartupRefusedException;
import org.shouze.platform.operation.archive.BackupRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a backup (备份), while the platform runs or not. */
@Command(
        name = "backup",
        description = {
            "Writes database, files and keys into one encrypted file, while the platform runs or not.",
            "An external database is the one named by SHOUZE_DATABASE_URL."
        })
final class Backup implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--to", paramLabel = "FOLDER", description = "Where the file goes (HOME/backups).")
    private @Nullable Path folder;

    @Option(names = "--home", paramLabel = "DIR", description = "The home folder of the platform (~/.shouze).")
    private Path home = Summaries.usualHome();

    @Mixin
    private Passphrase passphrase = new Passphrase();

    @Override
    public Integer call() {
        try {
            var target = folder == null ? home.resolve("backups") : folder;
            var made = new OfflineBackup(home, System.getenv())
                    .into(target, passphrase.forWriting(), BuildVersion.number());
            spec.commandLine().getOut().println(made.file());
            spec.commandLine().getOut().println(Summaries.of(made.summary()));
            var lacking = Summaries.lacking(made.summary());
            spec.commandLine().getErr().print(lacking.isEmpty() ? "" : lacking + System.lineSeparator());
            return lacking.isEmpty() ? 0 : 1;
        } catch (BackupRefusedException | StartupRefusedException refused) {
            return Summaries.refused(spec, refused);
        }
    }
}
