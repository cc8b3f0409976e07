package org.shouze.application.cli;

import org.shouze.application.database.BuildVersion;
import picocli.CommandLine.IVersionProvider;

final class VersionLine implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Shouze " + BuildVersion.number()};
    }
}
