package org.shouze.application.cli;

import java.nio.file.Path;
import org.shouze.platform.operation.archive.BackupSummary;
import picocli.CommandLine.Model.CommandSpec;

/** What the commands on backups say. */
final class Summaries {

    private static final int REFUSED = 1;

    private Summaries() {}

    static Path usualHome() {
        return Path.of(System.getProperty("user.home"), ".shouze");
    }

    static String of(BackupSummary summary) {
        return "Shouze %s, %s: %,d rows in %d tables, %,d files of %,d bytes. 共 %,d 行数据、%,d 个文件。"
                .formatted(
                        summary.version(),
                        summary.createdAt(),
                        summary.rows(),
                        summary.tables(),
                        summary.files(),
                        summary.fileBytes(),
                        summary.rows(),
                        summary.files());
    }

    /** What the backup lacks; empty for nothing. */
    static String lacking(BackupSummary summary) {
        return summary.missing() == 0
                ? ""
                : "%,d contents that the database names are missing from it. 缺少 %,d 份文件内容，请检查文件存储后重新备份。"
                        .formatted(summary.missing(), summary.missing());
    }

    static int refused(CommandSpec spec, RuntimeException refused) {
        spec.commandLine().getErr().println(refused.getMessage());
        spec.commandLine().getErr().flush();
        return REFUSED;
    }
}
