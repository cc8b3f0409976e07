package org.shouze.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/** Where encrypted contents lie: a folder, or a bucket of an S3-compatible store. */
interface ContentPlace {

    /** Where the owner's mark lies: a copy of the platform may read here, and must not delete or add. */
    String OWNER = "shouze-owner";

    int LONGEST_OWNER = 200;

    /** The place's name in the database. */
    String name();

    /** Which place it is just now: another folder or bucket of the same name is another place. */
    String whereabouts();

    /** Puts a file there, whole or not at all; it is on the medium when this returns. The file may be gone afterwards. */
    void put(String location, Path file) throws IOException;

    /** @throws BrokenContentException where there is nothing of that name */
    InputStream open(String location, long from) throws IOException;

    void delete(String location) throws IOException;

    /** Every object there, with the moment it came. */
    void each(Consumer<Lying> each) throws IOException;

    /** The mark of the database to which this place belongs; empty for none yet. */
    String owner() throws IOException;

    void claim(String owner) throws IOException;

    /** An object at a place. */
    record Lying(String location, Instant since) {}
}
