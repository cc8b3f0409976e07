package org.shouze.application.cli;

import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

final class BuildVersion implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        var properties = new Properties();
        try (var stream = BuildVersion.class.getResourceAsStream("/org/shouze/application/build.properties")) {
            if (stream != null) {
                properties.load(stream);
            }
        }
        return new String[] {"Shouze " + properties.getProperty("version", "unknown")};
    }
}
