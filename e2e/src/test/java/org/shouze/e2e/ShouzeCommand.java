package org.shouze.e2e;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command line {@code bin/shouze} of the packaged distribution. */
final class ShouzeCommand {

    private ShouzeCommand() {}

    static String run(Map<String, String> environment, String... arguments) {
        return Command.run(environment, words(arguments));
    }

    static List<String> words(String... arguments) {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Path.of(System.getProperty("shouze.distribution"), "lib") + "/*",
                "org.shouze.application.cli.Shouze"));
        words.addAll(List.of(arguments));
        return words;
    }
}
