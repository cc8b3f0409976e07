package org.shouze.platform.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** What was built: written into the program when it was packaged. */
@Component
class Build {

    private final String version;

    Build() {
        var properties = new Properties();
        try (var stream = Build.class.getResourceAsStream("/org/shouze/application/build.properties")) {
            if (stream != null) {
                properties.load(stream);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        version = properties.getProperty("version", "未知");
    }

    String version() {
        return version;
    }

    String java() {
        return Runtime.version().toString();
    }
}
