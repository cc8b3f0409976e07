package org.shouze.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The platform of the crash rounds, and the places and times into which it is put. */
final class CrashSite implements AutoCloseable {

    private static final String SMALL_DISK_SIZE = "480m";

    private final Path home;
    private final int port = RunningShouze.freePort();
    private final TurnableClock clock;
    private RunningShouze shouze;
    private Path seenHome;
    private int logs;

    private CrashSite(Path folder) throws IOException {
        this.home = folder.resolve("home");
        this.clock = TurnableClock.in(folder);
        ReleaseData.latest().restoreInto(home);
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

    /** The whole log as it is where the platform runs now, checked by the program that needs no database. */
    String verifyLog() {
        return LogCheck.of(Map.of(), seenHome, home.resolveSibling("log-" + ++logs + ".jsonl.gz"));
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
        start(new RunningShouze.Way(port, List.of(), clock.environment()));
        seenHome = home;
    }

    void turnClock(String offset) {
        clock.turn(offset);
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
