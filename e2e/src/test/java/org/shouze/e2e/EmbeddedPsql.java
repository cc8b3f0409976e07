package org.shouze.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Looks into the embedded database from outside, as an administrator would with {@code psql}. */
final class EmbeddedPsql {

    private static final int LINE_OF_THE_PORT = 3;

    private final Path home;
    private final String port;
    private final String password;

    private EmbeddedPsql(Path home) {
        this.home = home;
        try {
            port = Files.readAllLines(home.resolve("data/postmaster.pid"))
                    .get(LINE_OF_THE_PORT)
                    .strip();
            var secrets = new Properties();
            try (var reader = Files.newBufferedReader(home.resolve("database.properties"))) {
                secrets.load(reader);
            }
            password = secrets.getProperty("shouze_owner");
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    /** @param home the home folder as this process sees it */
    static EmbeddedPsql of(Path home) {
        return new EmbeddedPsql(home);
    }

    String ask(String sql) {
        return Command.run(Map.of("PGPASSWORD", password), command(sql));
    }

    List<String> lines(String sql) {
        return ask(sql).lines().filter(line -> !line.isEmpty()).toList();
    }

    /** A statement that goes on while the test does. */
    Process begin(String sql) {
        try {
            var builder = new ProcessBuilder(command(sql))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("PGPASSWORD", password);
            return builder.start();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public String toString() {
        return "EmbeddedPsql[" + home + "]";
    }

    private List<String> command(String sql) {
        return new ArrayList<>(List.of(
                "psql",
                "--host=127.0.0.1",
                "--port=" + port,
                "--username=shouze_owner",
                "--dbname=shouze",
                "--no-psqlrc",
                "--quiet",
                "--tuples-only",
                "--no-align",
                "--set=ON_ERROR_STOP=1",
                "--command=" + sql));
    }
}
