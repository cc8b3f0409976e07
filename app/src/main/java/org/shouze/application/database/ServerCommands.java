package org.shouze.application.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's own programs as the server's user (运行数据库命令). */
final class ServerCommands {

    private final Path bin;
    private final Path log;
    private final ServerUser user;

    ServerCommands(Path installation, Path logs, ServerUser user) {
        this.bin = installation.resolve("bin");
        this.log = logs.resolve("commands.log");
        this.user = user;
    }

    record Outcome(int code, String output) {
        boolean succeeded() {
            return code == 0;
        }
    }

    /** The folder that the programs of all versions lie in. */
    Path programs() {
        return bin.resolve("../..").normalize();
    }

    ServerUser user() {
        return user;
    }

    // NB: the output goes through a file: a server started by pg_ctl on Windows would keep a pipe open for ever.
    Outcome run(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<>(user.prefix());
        command.add(bin.resolve(program).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(bin.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("SHOUZE_"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
        try {
            return new Outcome(process.waitFor(), new String(Files.readAllBytes(log), StandardCharsets.UTF_8).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + program, e);
        }
    }
}
