package org.shouze.platform.files.holding;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** A module whose records hold files (文件归属): who may see the record may see the file. */
public interface FileHolder {

    /** The records in sight of the one who acts, by the files they hold; files it does not know are left out. */
    Map<UUID, HeldFile> holding(Collection<UUID> fileIds);
}
