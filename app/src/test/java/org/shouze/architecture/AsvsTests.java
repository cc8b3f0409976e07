package org.shouze.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the security documents say is complete, and names only what exists. */
class AsvsTests {

    private static final Path TABLE = Path.of("../docs/asvs.md");
    private static final Path THREATS = Path.of("../docs/security.md");
    private static final Path NUMBERS = Path.of("src/test/resources/org/shouze/architecture/asvs-5.0.0.txt");
    private static final Pattern ROW = Pattern.compile(
            "^\\| (\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| (met|by design|partly|open|not here) \\| (.{5,}?) \\| (.+?) \\|$",
            Pattern.MULTILINE);
    private static final Pattern MODULE = Pattern.compile("module-(.+)\\.adoc");
    private static final Pattern TEST = Pattern.compile("`([A-Za-z0-9]+Tests?)`");

    private final String table = read(TABLE);
    private final List<Row> rows = ROW.matcher(table)
            .results()
            .map(match -> new Row(match.group(1), match.group(2), match.group(3), match.group(5)))
            .toList();

    @Test
    void answersEveryRequirementOfLevelsOneAndTwo() {
        assertThat(rows).extracting(row -> row.number() + " " + row.level()).containsExactlyElementsOf(lines(NUMBERS));
    }

    @Test
    void callsNothingMetWithoutATest() {
        var met = rows.stream().filter(row -> row.state().equals("met"));
        assertThat(met)
                .allSatisfy(row -> assertThat(row.tests()).as(row.number()).containsPattern(TEST));
    }

    @Test
    void namesOnlyTestsThatExist() throws IOException {
        var sources = sources();
        var missing = Stream.of(table, read(THREATS))
                .flatMap(text -> TEST.matcher(text).results().map(match -> match.group(1)))
                .filter(Predicate.not(sources::contains))
                .distinct();
        assertThat(missing).isEmpty();
    }

    @Test
    void countsTruly() {
        var counts = Stream.of("met", "by design", "partly", "open", "not here")
                .map(state -> count(state) + " " + state)
                .collect(Collectors.joining(", "));
        assertThat(table).contains(rows.size() + " requirements: " + counts + ".");
    }

    @Test
    void weighsTheThreatsToEveryModule() throws IOException {
        var threats = read(THREATS);
        assertThat(modules())
                .isNotEmpty()
                .allSatisfy(module -> assertThat(threats).contains("\n| " + module + " | "));
    }

    private static List<String> modules() throws IOException {
        try (Stream<Path> documents = Files.list(Path.of("../docs/modules"))) {
            return documents
                    .map(document -> MODULE.matcher(document.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> name.group(1))
                    .toList();
        }
    }

    private long count(String state) {
        return rows.stream().filter(row -> row.state().equals(state)).count();
    }

    private static Set<String> sources() throws IOException {
        var names = new ArrayList<String>();
        for (var root : List.of("src/test", "../gongwen/src/test", "../e2e/src/test")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> names.add(name.replace(".java", "")));
            }
        }
        return Set.copyOf(names);
    }

    private static List<String> lines(Path file) {
        return read(file).lines().toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private record Row(String number, String level, String state, String tests) {}
}
