package org.shouze.application.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

final class BuildVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Shouze " + number()};
    }

    String number() {
        var properties = new Properties();
        try (var stream = BuildVersion.class.getResourceAsStream("/org/shouze/application/build.properties")) {
            if (stream != null) {
                properties.load(stream);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}
