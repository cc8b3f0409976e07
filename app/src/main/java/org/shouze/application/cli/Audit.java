package org.shouze.application.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the command line does with the log (审计日志). */
@Command(
        name = "audit",
        description = "Checks or exports the audit log.",
        subcommands = {VerifyLog.class, ExportLog.class})
final class Audit implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command: verify or export.");
    }
}
