package org.shouze.e2e;

import java.nio.file.Path;
import java.util.Map;

/** Takes the log out of a platform and has it verified where there is no database. */
final class LogCheck {

    private LogCheck() {}

    static String of(Map<String, String> environment, Path home, Path file) {
        ShouzeCommand.run(environment, "audit", "export", file.toString(), "--home", home.toString());
        return ShouzeCommand.run(Map.of(), "audit", "verify", file.toString());
    }
}
