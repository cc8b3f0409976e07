package org.shouze.platform.operation.archive;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first part of a backup file: what it holds, and the form the database must have before it is filled.
 *
 * @param version the version of the platform that wrote it
 * @param whole whether files and keys are in it, not the database alone
 * @param server the version of the database server it comes from
 * @param migrations what the database had been migrated by, in order
 */
record About(
        int format,
        String version,
        Instant createdAt,
        boolean whole,
        String server,
        List<Migration> migrations,
        List<Table> tables,
        List<Partition> partitions,
        List<SequenceState> sequences) {

    static final int FORMAT = 1;
    static final String PART = "about.json";

    /** A line of the history of migrations. */
    record Migration(
            String version, String description, @Nullable Integer checksum) {}

    /** A table, with the columns that are stored. */
    record Table(String schema, String name, List<String> columns) {

        String part() {
            return "database/" + schema + "." + name;
        }
    }

    /** A partition that a job has made: no migration knows it. */
    record Partition(String schema, String name, String parent, String bound) {}

    /** Where a sequence stands. */
    record SequenceState(String schema, String name, long value, boolean called) {}
}
