package org.shouze.e2e;

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
        var words = new ArrayList<>(Java.commandLine());
        words.addAll(List.of(arguments));
        return words;
    }
}
