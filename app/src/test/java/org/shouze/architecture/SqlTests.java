package org.shouze.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A module's SQL names its own schema only, and every table with records stands under the row-level policy. */
class SqlTests {

    private static final Path SOURCES = Path.of("src/main/java/org/shouze");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern TABLE =
            Pattern.compile("(?i)\\b(?:FROM|INTO|UPDATE|JOIN|TABLE|REFERENCES)\\s+([a-z_]+)\\.([a-z_]+)");
    private static final Pattern CREATED = Pattern.compile("(?i)CREATE TABLE (?:IF NOT EXISTS )?([a-z_]+\\.[a-z_]+)");
    private static final Pattern PROTECTED = Pattern.compile("(?i)kernel\\.protect(?:_shared|_own)?\\('([a-z_.]+)'\\)"
            + "|ALTER TABLE ([a-z_.]+) ENABLE ROW LEVEL SECURITY");

    /** Kernel's tables hold what belongs to no unit: calendars, jobs, events under way. */
    private static final String SHARED = "kernel";

    @Test
    void namesItsOwnSchemaOnly() throws IOException {
        var schemas = schemas();
        var strangers = new ArrayList<String>();
        for (var file : files(SOURCES, ".java")) {
            collect(file, moduleOfSource(file), schemas, strangers);
        }
        for (var file : files(MIGRATIONS, ".sql")) {
            collect(file, file.getParent().getFileName().toString(), schemas, strangers);
        }
        assertThat(strangers)
                .as("SQL that reaches into another module's schema")
                .isEmpty();
    }

    @Test
    void protectsEveryTableOfAUnit() throws IOException {
        var sql = files(MIGRATIONS, ".sql").stream().map(SqlTests::read).collect(Collectors.joining("\n"));
        var created = groups(CREATED, sql).stream()
                .filter(table -> !table.startsWith(SHARED + "."))
                .collect(Collectors.toSet());
        created.removeAll(UNITLESS);
        assertThat(created).as("tables").isSubsetOf(groups(PROTECTED, sql));
    }

    /** What is the same for every unit, or the platform's own, and contents, which units share without knowing of each other. */
    private static final Set<String> UNITLESS = Set.of(
            "files.attempt",
            "files.content",
            "files.content_scrub",
            "files.drawing",
            "files.kind_rule",
            "files.reading",
            "files.setting",
            "identity.attempt",
            "identity.factor_grace",
            "identity.factor_requirement",
            "identity.policy",
            "indicator.catalogue",
            "obligation.legal_basis",
            "operation.abandoned_delivery",
            "audit.forwarded",
            "audit.forwarding",
            "audit.mailed",
            "audit.mailing",
            "audit.retention",
            "audit.seal",
            "audit.signer",
            "operation.backup_run",
            "operation.backup_settings");

    @Test
    void namesMigrationsAfterTheirModule() throws IOException {
        assertThat(files(MIGRATIONS, ".sql")).allSatisfy(file -> {
            var module = file.getParent().getFileName().toString();
            assertThat(file.getFileName().toString()).matches("V20\\d{10}__" + module + "_[a-z0-9_]+\\.sql");
        });
    }

    private static void collect(Path file, String module, Set<String> schemas, List<String> strangers) {
        var matcher = TABLE.matcher(read(file));
        while (matcher.find()) {
            var schema = matcher.group(1);
            if (schemas.contains(schema) && !schema.equals(module) && !schema.equals(SHARED)) {
                strangers.add(file.getFileName() + ": " + matcher.group());
            }
        }
    }

    private static String moduleOfSource(Path file) {
        var relative = SOURCES.relativize(file);
        return relative.getNameCount() > 2
                ? relative.getName(1).toString()
                : relative.getName(0).toString();
    }

    private static Set<String> schemas() throws IOException {
        try (Stream<Path> folders = Files.list(MIGRATIONS)) {
            return folders.map(folder -> folder.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static Set<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1) != null ? match.group(1) : match.group(2))
                .collect(Collectors.toSet());
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
