package org.shouze.application.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A Shouze of its own process, to be killed; its main method is that process. */
final class ServerInAnotherProcess {

    private final Process process;
    private final BufferedReader output;

    private ServerInAnotherProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static ServerInAnotherProcess start(Path home) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                ServerInAnotherProcess.class.getName(),
                home.toString());
        return new ServerInAnotherProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Its first line: the URL of the database, or why it does not start. */
    String firstLine() throws IOException {
        return String.valueOf(output.readLine());
    }

    long pid() {
        return process.pid();
    }

    void killHard() {
        process.destroyForcibly();
        process.onExit().join();
    }

    static void main(String[] arguments) throws IOException {
        try {
            var home = HomeFolder.open(Path.of(arguments[0]));
            System.out.println(EmbeddedPostgres.start(home.path()).access().url());
            System.in.read();
        } catch (StartupRefusedException e) {
            System.out.println(e.getMessage());
        }
    }
}
