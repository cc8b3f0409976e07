package org.shouze.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The platform of the crash rounds, and the places and times into which it is put. */
final class CrashSite implements AutoCloseable {

    private static final String FALSE_TIME = "faketime/libfaketimeMT.so.1";
    private static final String SMALL_DISK_SIZE = "480m";

    private final Path home;
    private final int port = RunningShouze.freePort();
    private final Path time;
    private RunningShouze shouze;
    private Path seenHome;

    private CrashSite(Path folder) throws IOException {
        this.home = folder.resolve("home");
        this.time = Files.writeString(folder.resolve("time"), "+0");
        ReleaseData.all().reduce((earlier, later) -> later).orElseThrow().restoreInto(home);
        start();
    }

    static CrashSite in(Path folder) {
        try {
            return new CrashSite(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    RunningShouze shouze() {
        return shouze;
    }

    String token() {
        return ReleaseData.token(home, "office");
    }

    EmbeddedPsql psql() {
        return EmbeddedPsql.of(seenHome);
    }

    /** The whole log, checked by the program that needs no database. */
    String verifyLog() {
        return LogCheck.of(Map.of(), home, home.resolveSibling("log.jsonl.gz"));
    }

    void start() {
        start(RunningShouze.Way.onPort(port));
        seenHome = home;
    }

    /** On a disk of its own with a copy of all records, small enough to be filled; nobody needs to be root for it. */
    void startOnASmallDisk() {
        shouze.close();
        var seed = home.resolveSibling("seed");
        Command.run("sh", "-c", "rm -rf '" + seed + "' && cp -a '" + home + "' '" + seed + "'");
        var isRoot = "root".equals(System.getProperty("user.name"));
        var script = "mount -t tmpfs -o mode=700,size=" + SMALL_DISK_SIZE + " shouze '" + home + "' && cp -a '" + seed
                + "/.' '" + home + "' && exec \"$@\"";
        start(new RunningShouze.Way(
                port, List.of("unshare", isRoot ? "-m" : "-rm", "sh", "-c", script, "sh"), Map.of()));
        seenHome = shouze.inside(home);
    }

    /** With a clock that the test sets, for the platform and its database. */
    void startWithAClockToTurn() {
        shouze.close();
        turnClock("+0");
        start(new RunningShouze.Way(
                port,
                List.of(),
                Map.of(
                        "LD_PRELOAD", falseTime().toString(),
                        "FAKETIME_TIMESTAMP_FILE", time.toString(),
                        "FAKETIME_NO_CACHE", "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                        "DONT_FAKE_MONOTONIC", "1")));
        seenHome = home;
    }

    private static Path falseTime() {
        try (var folders = Files.list(Path.of("/usr/lib"))) {
            return folders.map(folder -> folder.resolve(FALSE_TIME))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No libfaketime: bin/test installs it on Debian."));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void turnClock(String offset) {
        try {
            Files.writeString(time, offset);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void fillTheDisk() {
        var ballast = seenHome.resolve("ballast");
        Command.run("sh", "-c", "dd if=/dev/zero of='" + ballast + "' bs=1M 2>/dev/null; true");
    }

    void freeTheDisk() {
        try {
            Files.delete(seenHome.resolve("ballast"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        shouze.close();
    }

    private void start(RunningShouze.Way way) {
        shouze = RunningShouze.start(home, way);
    }
}
