package org.shouze.application;

import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A migration failed: says that nothing is lost, and the way back. */
final class MigrationFailure extends AbstractFailureAnalyzer<FlywayException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, FlywayException cause) {
        return new FailureAnalysis(
                "The data could not be brought to this version; they are as they were before. 数据升级失败，数据保持升级前的状态，没有改动。\n\n"
                        + cause.getMessage(),
                """
                Start the version that ran before: it works on the unchanged data. Keep this message for the report.
                请改用升级前的版本启动，数据可以照常使用；并保留以上提示以便反馈。
                A backup made before this attempt lies in the folder "upgrade" of the home folder.
                升级前的自动备份在数据目录的 upgrade 文件夹中，必要时可用 bin/shouze restore 恢复，口令在同一文件夹的 passphrase 文件中。""",
                cause);
    }
}
