package org.shouze.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How to measure.
 *
 * @param plan the document whose reading is timed
 * @param start the command that starts the platform
 */
record Options(boolean quick, Path plan, List<String> start) {

    /** {@code [--quick] --plan FILE -- COMMAND…}; bin/bench writes it. */
    static Options parse(List<String> arguments) {
        var end = arguments.indexOf("--");
        var plan = arguments.indexOf("--plan");
        if (plan < 0 || end < plan) {
            throw new IllegalArgumentException("use bin/bench");
        }
        return new Options(
                arguments.subList(0, end).contains("--quick"),
                Path.of(arguments.get(plan + 1)),
                List.copyOf(arguments.subList(end + 1, arguments.size())));
    }

    int starts() {
        return quick ? 1 : 5;
    }

    int rounds() {
        return quick ? 2 : 5;
    }

    Duration warmUp() {
        return Duration.ofSeconds(quick ? 2 : 5);
    }

    Duration round() {
        return Duration.ofSeconds(quick ? 1 : 4);
    }
}
