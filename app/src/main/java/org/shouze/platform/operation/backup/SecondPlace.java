package org.shouze.platform.operation.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where a second copy of each backup goes (异地位置). What has a name there is whole. */
interface SecondPlace {

    /** Puts a copy there; the name is given when it is whole. */
    void put(Path file, String name) throws IOException;

    /** How many bytes lie there under that name; -1 for none. */
    long size(String name) throws IOException;

    List<String> names() throws IOException;

    void remove(String name) throws IOException;
}
