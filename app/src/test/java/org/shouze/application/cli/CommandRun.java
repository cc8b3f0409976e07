package org.shouze.application.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One run of the command line, and what came out of it. */
record CommandRun(int exitCode, String out, String err) {

    static CommandRun of(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var commandLine = Shouze.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        var exitCode = commandLine.execute(arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }
}
