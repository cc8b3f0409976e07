package org.shouze.e2e;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The demo's records as an earlier release left them; {@code bin/release-data} makes such a file. */
record ReleaseData(Path file) {

    static final Map<String, String> PASSPHRASE = Map.of("SHOUZE_BACKUP_PASSPHRASE", "records-of-a-fictional-bureau");

    static Stream<ReleaseData> all() {
        try (var files = Files.list(folder())) {
            return files
                    .filter(file -> file.toString().endsWith(".szb"))
                    .sorted()
                    .map(ReleaseData::new)
                    .toList()
                    .stream();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    static ReleaseData latest() {
        return all().toList().getLast();
    }

    /** Puts the records into an empty home folder, in the form that they had. */
    void restoreInto(Path home) {
        ShouzeCommand.run(PASSPHRASE, "restore", file.toString(), "--home", home.toString());
    }

    /** What the file holds, table by table. */
    List<String> contents() {
        return ShouzeCommand.run(PASSPHRASE, "restore", file.toString(), "--check")
                .lines()
                .toList();
    }

    /** The access token of one of its fictional accounts. */
    static String token(Path home, String login) {
        return cell(home, login, 3);
    }

    static String password(Path home, String login) {
        return cell(home, login, 1);
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }

    private static String cell(Path home, String login, int column) {
        try (var lines = Files.lines(home.resolve("demo-accounts.csv"))) {
            return lines.map(line -> line.split(",", 4))
                    .filter(cells -> cells[0].equals(login))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(login))[column];
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static Path folder() {
        try {
            return Path.of(ReleaseData.class.getResource("/releases").toURI());
        } catch (URISyntaxException failed) {
            throw new AssertionError(failed);
        }
    }
}
