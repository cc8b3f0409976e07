package org.shouze.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every row of the requirements is listed; a row that is claimed names code and tests that exist. */
class RequirementsTests {

    private static final Path DOCUMENT = Path.of("../docs/requirements.md");
    private static final Pattern ROW = Pattern.compile(
            "^\\| ([MNG]\\d{1,2}) \\| (claimed|planned) \\| ([^|]*) \\| ([^|]*) \\|.*$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([A-Za-z]+)`");

    private final List<Row> rows = ROW.matcher(read(DOCUMENT))
            .results()
            .map(match -> new Row(match.group(1), match.group(2), match.group(3), match.group(4)))
            .toList();

    @Test
    void listsEveryRowOnce() {
        var expected = Stream.concat(
                        IntStream.rangeClosed(1, 38).mapToObj("M%02d"::formatted),
                        Stream.concat(
                                IntStream.rangeClosed(1, 8).mapToObj("N%d"::formatted),
                                IntStream.rangeClosed(1, 8).mapToObj("G%d"::formatted)))
                .toList();
        assertThat(rows).extracting(Row::id).containsExactlyElementsOf(expected);
    }

    @Test
    void claimsNothingWithoutCodeAndTests() throws IOException {
        var sources = sources();
        var missing = new ArrayList<String>();
        for (var row : rows) {
            if (row.state().equals("claimed")) {
                missing.addAll(missing(row, row.code(), sources));
                missing.addAll(missing(row, row.tests(), sources));
            }
        }
        assertThat(missing).as("claimed rows whose code or tests do not exist").isEmpty();
    }

    private static List<String> missing(Row row, String cell, List<String> sources) {
        var names = NAME.matcher(cell).results().map(match -> match.group(1)).toList();
        if (names.isEmpty()) {
            return List.of(row.id() + " names nothing");
        }
        return names.stream()
                .filter(name -> !sources.contains(name + ".java"))
                .map(name -> row.id() + " names " + name + ", which does not exist")
                .toList();
    }

    private static List<String> sources() throws IOException {
        var names = new ArrayList<String>();
        for (var root : List.of("src", "../gongwen/src", "../e2e/src")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private record Row(String id, String state, String code, String tests) {}
}
