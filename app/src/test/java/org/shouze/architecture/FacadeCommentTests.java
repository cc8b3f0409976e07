package org.shouze.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a facade promises stands beside it: who calls a method of another module reads no code of that module. */
@AnalyzeClasses(packages = "org.shouze", importOptions = DoNotIncludeTests.class)
class FacadeCommentTests {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern METHOD =
            Pattern.compile("^    public (?!static |class |record |enum |interface )[^(]* (\\w+)\\(.*");
    private static final Pattern BETWEEN = Pattern.compile("^    (?:@(?!Override).*|    .*|\\).*)$");

    @ArchTest
    static void everyFacadeMethodSaysWhatItDoes(JavaClasses classes) throws IOException {
        var silent = new ArrayList<String>();
        var facades = classes.stream()
                .filter(FacadeTests::isPublicBean)
                .filter(JavaClass::isTopLevelClass)
                .toList();
        for (var facade : facades) {
            var file = SOURCES.resolve(facade.getName().replace('.', '/') + ".java");
            silent.addAll(silentMethods(file.getFileName().toString(), Files.readAllLines(file)));
        }
        assertThat(facades).hasSizeGreaterThan(50);
        assertThat(silent).as("facade methods without a comment").isEmpty();
    }

    @Test
    void seesAMethodWithoutAComment() {
        var source = """
                public class Things {

                    public Things() {
                    }

                    /** Takes it. */
                    @Transactional(readOnly = true)
                    public void take(String name) {
                    }

                    @Transactional
                    @Requires(
                            Things.OWN)
                    public List<String> give(
                            String name) {
                    }

                    @Override
                    public String toString() {
                    }
                }
                """;
        assertThat(silentMethods("Things.java", source.lines().toList())).containsExactly("Things.java: give");
    }

    private static List<String> silentMethods(String file, List<String> lines) {
        var silent = new ArrayList<String>();
        for (var number = 1; number < lines.size(); number++) {
            var method = METHOD.matcher(lines.get(number));
            if (method.matches() && !isSaid(lines, number)) {
                silent.add(file + ": " + method.group(1));
            }
        }
        return silent;
    }

    /** What overrides is said where it is declared. */
    private static boolean isSaid(List<String> lines, int method) {
        var above = method - 1;
        while (above > 0 && BETWEEN.matcher(lines.get(above)).matches()) {
            above--;
        }
        var line = lines.get(above).strip();
        return line.endsWith("*/") || line.startsWith("@Override");
    }
}
