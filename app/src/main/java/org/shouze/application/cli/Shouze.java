package org.shouze.application.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line {@code bin/shouze} (守责命令行). */
@Command(
        name = "bin/shouze",
        description =
                "Makes and restores backups, changes keys, checks the audit log and reads plan documents, without starting the platform.",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        subcommands = {
            Admin.class,
            Audit.class,
            Backup.class,
            Restore.class,
            Keys.class,
            ReadPlan.class,
            WriteManual.class
        },
        versionProvider = VersionLine.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:what was asked for is refused; the reason is on standard error",
            "2:the command line is wrong",
            "3:the file cannot be read",
            "70:Shouze itself failed"
        },
        exitCodeOnExecutionException = 70)
public final class Shouze implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private static final String QUIET = "org/shouze/application/cli/logback.xml";

    // NB: both streams are UTF-8 whatever the terminal says: what they print is data.
    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", QUIET);
        var commandLine = commandLine()
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        System.exit(commandLine.execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Shouze());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
