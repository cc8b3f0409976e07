package org.shouze.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A clock that the test sets, for the platform and its database alike. */
final class TurnableClock {

    private static final String LIBRARY = "faketime/libfaketimeMT.so.1";

    private final Path offset;

    private TurnableClock(Path offset) {
        this.offset = offset;
    }

    static TurnableClock in(Path folder) {
        var clock = new TurnableClock(folder.resolve("time"));
        clock.turn("+0");
        return clock;
    }

    /** @param seconds how far it is from the real one, with its sign */
    void turn(String seconds) {
        try {
            Files.writeString(offset, seconds);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What makes a program follow it. A start under it takes a minute. */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library().toString(),
                "FAKETIME_TIMESTAMP_FILE", offset.toString(),
                "FAKETIME_NO_CACHE", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "DONT_FAKE_MONOTONIC", "1");
    }

    private static Path library() {
        try (var folders = Files.list(Path.of("/usr/lib"))) {
            return folders.map(folder -> folder.resolve(LIBRARY))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No libfaketime: bin/test installs it on Debian."));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
