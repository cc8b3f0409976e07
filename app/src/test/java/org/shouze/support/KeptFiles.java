package org.shouze.support;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.shouze.platform.files.FileView;
import org.shouze.platform.files.Files;

/** Files that no record holds. */
public final class KeptFiles {

    private KeptFiles() {}

    public static FileView keep(Files files, UUID unitId, String name, byte[] content) {
        return files.keep(unitId, files.receive(name, new ByteArrayInputStream(content)));
    }
}
