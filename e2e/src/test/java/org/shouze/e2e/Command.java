package org.shouze.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A program run to its end, as from a shell. */
final class Command {

    private Command() {}

    /** What the program printed; it fails the test by any exit code but 0. */
    static String run(String... words) {
        return run(Map.of(), List.of(words));
    }

    static String run(Map<String, String> environment, List<String> words) {
        try {
            var builder = new ProcessBuilder(words).redirectErrorStream(true);
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var code = process.waitFor();
            if (code != 0) {
                throw new AssertionError(String.join(" ", words) + " ended with " + code + ":\n" + said);
            }
            return said.strip();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
