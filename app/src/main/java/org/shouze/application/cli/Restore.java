package org.shouze.application.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shouze.application.database.OfflineRestore;
import org.shouze.application.database.StartupRefusedException;
import org.shouze.platform.operation.archive.BackupFile;
import org.shouze.platform.operation.archive.BackupRefusedException;
import org.shouze.platform.operation.archive.BackupSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a backup back (恢复), or only checks it. */
@Command(
        name = "restore",
        description = {
            "Puts a backup back into an empty home folder; the platform must not run on it.",
            "The file is read and checked to its end before anything is changed."
        })
final class Restore implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The backup file.")
    private Path file = Path.of("");

    @Option(names = "--home", paramLabel = "DIR", description = "The home folder to restore into (~/.shouze).")
    private Path home = Summaries.usualHome();

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "An empty external database to restore into, as in SHOUZE_DATABASE_URL, which counts too;"
                    + " user and password as in SHOUZE_DATABASE_USER and SHOUZE_DATABASE_PASSWORD.")
    private @Nullable String database;

    @Option(names = "--replace", description = "Put aside what lies in the home folder, instead of refusing.")
    private boolean replace;

    @Option(names = "--check", description = "Only read the file to its end and say what it holds, table by table.")
    private boolean check;

    @Mixin
    private Passphrase passphrase = new Passphrase();

    @Override
    public Integer call() {
        try {
            return check ? checked() : restored();
        } catch (BackupRefusedException | StartupRefusedException refused) {
            return Summaries.refused(spec, refused);
        }
    }

    private int checked() {
        var secret = passphrase.forReading();
        tell(new BackupFile(file).check(secret));
        new BackupFile(file).tables(secret).forEach((table, rows) -> say("  " + table + " " + rows));
        say("The file is whole. 备份文件完整。");
        return 0;
    }

    private int restored() {
        var done = new OfflineRestore(home, environment(), replace).from(new BackupFile(file), passphrase.forReading());
        tell(done.summary());
        done.kept().ifPresent(kept -> say("What was there is kept in " + kept + ". 原有数据保存在 " + kept + "。"));
        say("Restored into " + home + ". 恢复完成，可以启动守责。");
        return 0;
    }

    private void tell(BackupSummary summary) {
        say(Summaries.of(summary));
        if (new BackupFile(file).isNamedUnverified()) {
            say("NB: this backup was never verified. 注意：这份备份没有通过验证，恢复后请核对数据和文件。");
        }
        var lacking = Summaries.lacking(summary);
        if (!lacking.isEmpty()) {
            say(lacking);
        }
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(System.getenv());
        if (database != null) {
            environment.put("SHOUZE_DATABASE_URL", database);
        }
        return environment;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
