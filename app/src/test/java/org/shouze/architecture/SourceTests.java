package org.shouze.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written beside the code: comments with the field's own words, no promises without a number. */
class SourceTests {

    private static final Path APP = Path.of("src/main/java");
    private static final Path GONGWEN = Path.of("../gongwen/src/main/java");
    private static final Path GLOSSARY = Path.of("../docs/glossary.md");
    private static final Set<String> WRITTEN = Set.of("java", "jte", "sql", "js", "css", "yml", "sh", "xml", "md");

    private static final Pattern PROMISE = Pattern.compile("\\b(?:TO" + "DO|FIX" + "ME|XX" + "X)\\b(?! ?\\(?#\\d+)");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:abstract |final |sealed |non-sealed )*(?:class|record|interface|enum|@interface) (\\w+)",
            Pattern.MULTILINE);
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(?:(?!\\*/).)*\\*/", Pattern.DOTALL);

    @Test
    void promisesNothingWithoutAnIssue() throws IOException {
        var promises = new ArrayList<String>();
        for (var root : List.of("src", "../gongwen/src", "../e2e/src", "../bench/src", "../bin", "../docs/guide")) {
            for (var file : files(Path.of(root), WRITTEN)) {
                if (PROMISE.matcher(read(file)).find()) {
                    promises.add(file.toString());
                }
            }
        }
        assertThat(promises)
                .as("files that promise something without an issue number")
                .isEmpty();
    }

    @Test
    void saysOfEveryPublicTypeWhatItIs() throws IOException {
        var silent = new ArrayList<String>();
        for (var root : List.of(APP, GONGWEN)) {
            for (var file : files(root, Set.of("java"))) {
                commentOfPublicType(file).filter(String::isEmpty).ifPresent(none -> silent.add(file.toString()));
            }
        }
        assertThat(silent).as("public types without a comment").isEmpty();
    }

    @Test
    void callsEveryPublicTypeByItsChineseTerm() throws IOException {
        var nameless = new ArrayList<String>();
        for (var file : files(APP, Set.of("java"))) {
            commentOfPublicType(file)
                    .filter(comment -> !CHINESE.matcher(comment).find())
                    .ifPresent(comment -> nameless.add(file.toString()));
        }
        assertThat(nameless).as("public types without their Chinese term").isEmpty();
    }

    /** A facade is a public service; an aggregate is what a store of the same name keeps. */
    @Test
    void explainsEveryFacadeAndAggregateInTheGlossary() throws IOException {
        var glossary = read(GLOSSARY);
        var unexplained = new ArrayList<String>();
        for (var file : files(APP, Set.of("java"))) {
            var name = file.getFileName().toString().replace(".java", "");
            var isFacade = read(file).matches("(?s).*@Service\\b.*\\npublic (?:final )?class .*");
            if ((isFacade || Files.exists(file.resolveSibling(name + "Store.java")))
                    && !glossary.contains("`" + name + "`")) {
                unexplained.add(name);
            }
        }
        assertThat(unexplained)
                .as("facades and aggregates that are not in docs/glossary.md")
                .isEmpty();
    }

    /** Empty optional: no public type; empty text: none with a comment. */
    private static Optional<String> commentOfPublicType(Path file) {
        var text = read(file);
        var type = PUBLIC_TYPE.matcher(text);
        if (!type.find()) {
            return Optional.empty();
        }
        var comment = "";
        var comments = COMMENT.matcher(text.substring(0, type.start()));
        while (comments.find()) {
            comment = comments.group();
        }
        return Optional.of(comment);
    }

    private static List<Path> files(Path root, Set<String> endings) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("package-info.java"))
                    .filter(file -> endings.contains(ending(file)) || root.endsWith("bin"))
                    .toList();
        }
    }

    private static String ending(Path file) {
        var name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
