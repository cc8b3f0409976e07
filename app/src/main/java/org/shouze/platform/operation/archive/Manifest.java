package org.shouze.platform.operation.archive;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The last part of a backup file: what every other part must come to.
 *
 * @param missing contents that the database names and that were nowhere; null in files of earlier versions
 * @param damaged those of which this was known before
 */
record Manifest(
        List<Part> parts,
        @Nullable Integer missing,
        @Nullable Integer damaged) {

    static final String PART = "manifest.json";

    /** One part; rows are counted for tables only. */
    record Part(String name, long bytes, long rows, String sha256) {}

    /** How many rows each table has that has any. */
    Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        parts.stream()
                .filter(part -> part.rows() > 0)
                .forEach(part -> rows.put(part.name().replaceFirst("^database/", ""), part.rows()));
        return rows;
    }

    BackupSummary summary(About about) {
        var tables = parts.stream()
                .filter(part -> part.name().startsWith("database/"))
                .toList();
        var files = parts.stream()
                .filter(part -> part.name().startsWith(HomeContents.PREFIX))
                .toList();
        return new BackupSummary(
                about.version(),
                about.createdAt(),
                about.whole(),
                about.server(),
                tables.size(),
                tables.stream().mapToLong(Part::rows).sum(),
                files.size(),
                files.stream().mapToLong(Part::bytes).sum(),
                missing == null ? 0 : missing,
                damaged == null ? 0 : damaged);
    }
}
