package org.shouze.platform.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What this system offers to keep a process small: each is used where it is there and works. */
final class Confinement {

    /** In front of a command. */
    static final List<String> PREFIX = prefix();

    private Confinement() {}

    private static List<String> prefix() {
        var prefix = new ArrayList<String>();
        for (var each : List.of(
                List.of("unshare", "--user", "--net"),
                List.of("nice", "-n", "5"),
                List.of("prlimit", "--cpu=40", "--fsize=67108864", "--core=0", "--nofile=256"))) {
            if (works(prefix, each)) {
                prefix.addAll(each);
            }
        }
        return List.copyOf(prefix);
    }

    private static boolean works(List<String> before, List<String> each) {
        var command = new ArrayList<>(before);
        command.addAll(each);
        command.add("true");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException missing) {
            return false;
        }
    }
}
