package org.shouze.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the packaged platform's Java is called: as {@code bin/run} does, with a cache from one start for practice. */
final class Java {

    private static final Path LIBRARIES = Path.of(System.getProperty("shouze.distribution"), "lib");
    private static final Path CACHE = Path.of("target", "shouze.aot").toAbsolutePath();
    private static final String PROGRAM =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String PLATFORM = "org.shouze.application.ShouzeApplication";

    /** Those on which the cache depends. */
    private static final List<String> SETTINGS = List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            LIBRARIES + "/*");

    static {
        if (!isCurrent()) {
            practise();
        }
    }

    private Java() {}

    /** The command that starts the platform; its options follow. */
    static List<String> platform() {
        return words(PLATFORM);
    }

    /** The command line {@code bin/shouze}; its arguments follow. */
    static List<String> commandLine() {
        return words("org.shouze.application.cli.Shouze");
    }

    private static List<String> words(String main) {
        // The compiler's second stage pays after minutes only; no journey's platform lives that long.
        var words = new ArrayList<>(
                List.of(PROGRAM, "-XX:AOTCache=" + CACHE, "-Xlog:aot=off", "-Xlog:cds=off", "-XX:TieredStopAtLevel=1"));
        words.addAll(SETTINGS);
        words.add(main);
        return words;
    }

    private static void practise() {
        try {
            var home = Files.createTempDirectory("shouze-practice");
            var words = new ArrayList<>(List.of(
                    PROGRAM,
                    "-XX:TieredStopAtLevel=1",
                    "-XX:AOTCacheOutput=" + CACHE,
                    "-Dspring.context.exit=onRefresh"));
            words.addAll(SETTINGS);
            words.addAll(List.of(
                    PLATFORM,
                    "--home",
                    home.resolve("home").toString(),
                    "--port",
                    String.valueOf(RunningShouze.freePort())));
            Command.run(Map.of(), words);
            Command.run("rm", "-rf", home.toString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isCurrent() {
        try (var libraries = Files.list(LIBRARIES)) {
            if (!Files.exists(CACHE)) {
                return false;
            }
            var made = Files.getLastModifiedTime(CACHE);
            return libraries.allMatch(library -> modified(library).compareTo(made) < 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
