package org.shouze.application.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What the build wrote down about itself (构建版本). */
public final class BuildVersion {

    private BuildVersion() {}

    public static String number() {
        return property("version", "unknown");
    }

    static String property(String name, String otherwise) {
        var properties = new Properties();
        try (var stream = BuildVersion.class.getResourceAsStream("/org/shouze/application/build.properties")) {
            if (stream != null) {
                properties.load(stream);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(name, otherwise);
    }
}
