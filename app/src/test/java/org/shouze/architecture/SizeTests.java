package org.shouze.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Small files, small methods: measured on the sources with the compiler's own trees. */
class SizeTests {

    private static final int FILE_P50 = 60;
    private static final int FILE_P95 = 220;
    private static final int FILE_MAX = 400;
    private static final int TEST_FILE_MAX = 600;
    private static final int METHOD_P95 = 20;
    private static final int METHOD_MAX = 60;
    private static final int PARAMETERS_MAX = 5;

    private static final List<Path> MAIN = List.of(Path.of("src/main/java"), Path.of("../gongwen/src/main/java"));
    private static final List<Path> TESTS =
            List.of(Path.of("src/test/java"), Path.of("../gongwen/src/test/java"), Path.of("../e2e/src/test/java"));

    /** The vocabulary that all modules speak: it exists to be public. */
    private static final Set<String> SHARED = Set.of("platform/kernel", "platform/intake");

    /** The job boundary: one unit or letter that fails must not keep the others from their day. */
    private static final Set<String> JOBS = Set.of(
            "obligation/CatchUp.java",
            "notify/ReminderJob.java",
            "notify/Dispatch.java",
            "audit/LogWatch.java",
            "backup/BackupRunner.java");

    private static final Map<String, Integer> FILES = new TreeMap<>();
    private static final Map<String, Integer> METHODS = new TreeMap<>();
    private static final Map<String, Integer> PARAMETERS = new TreeMap<>();
    private static final Map<String, int[]> MODULE_TYPES = new TreeMap<>();
    private static final List<String> BROAD_CATCHES = new ArrayList<>();

    @BeforeAll
    static void measure() throws IOException {
        for (var root : MAIN) {
            measure(root);
        }
    }

    @Test
    void keepsFilesSmall() {
        assertThat(percentile(FILES, 50)).as("median of file lines").isLessThanOrEqualTo(FILE_P50);
        assertThat(percentile(FILES, 95)).as("95th percentile of file lines").isLessThanOrEqualTo(FILE_P95);
        assertThat(above(FILES, FILE_MAX))
                .as("files over " + FILE_MAX + " lines")
                .isEmpty();
    }

    @Test
    void keepsTestFilesSmall() throws IOException {
        var lines = new TreeMap<String, Integer>();
        for (var root : TESTS) {
            for (var file : sources(root)) {
                lines.put(file.toString(), Files.readAllLines(file).size());
            }
        }
        assertThat(above(lines, TEST_FILE_MAX))
                .as("test files over " + TEST_FILE_MAX + " lines")
                .isEmpty();
    }

    @Test
    void keepsMethodsSmall() {
        assertThat(percentile(METHODS, 95))
                .as("95th percentile of method lines")
                .isLessThanOrEqualTo(METHOD_P95);
        assertThat(above(METHODS, METHOD_MAX))
                .as("methods over " + METHOD_MAX + " lines")
                .isEmpty();
    }

    @Test
    void keepsParameterListsShort() {
        assertThat(above(PARAMETERS, PARAMETERS_MAX))
                .as("methods with more than " + PARAMETERS_MAX + " parameters")
                .isEmpty();
    }

    @Test
    void keepsAtLeastHalfOfAModuleToItself() {
        var open = new TreeMap<String, String>();
        MODULE_TYPES.forEach((module, counts) -> {
            if (!SHARED.contains(module) && counts[1] > 4 && counts[0] * 2 > counts[1]) {
                open.put(module, counts[0] + " of " + counts[1] + " public");
            }
        });
        assertThat(open).as("modules that are more than half public").isEmpty();
    }

    @Test
    void catchesBroadlyOnlyAtTheBorder() {
        BROAD_CATCHES.removeIf(place -> JOBS.stream().anyMatch(place::contains));
        assertThat(BROAD_CATCHES)
                .as("catch of Exception, RuntimeException or Throwable")
                .isEmpty();
    }

    private static void measure(Path root) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var units = manager.getJavaFileObjectsFromPaths(sources(root));
            var task = (JavacTask) compiler.getTask(null, manager, diagnostic -> {}, null, null, units);
            var trees = Trees.instance(task);
            for (var unit : task.parse()) {
                new Ruler(unit, trees, root).scan(unit, null);
            }
        }
    }

    private static List<Path> sources(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static int percentile(Map<String, Integer> values, int percent) {
        var sorted = new ArrayList<>(values.values());
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static List<String> above(Map<String, Integer> values, int limit) {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue() > limit)
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
    }

    private static final class Ruler extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final Trees trees;
        private final String file;
        private String type = "";

        Ruler(CompilationUnitTree unit, Trees trees, Path root) throws IOException {
            this.unit = unit;
            this.trees = trees;
            var path = Path.of(unit.getSourceFile().toUri());
            this.file = root.toRealPath().relativize(path.toRealPath()).toString();
            if (!file.endsWith("package-info.java")) {
                FILES.put(file, Files.readAllLines(path).size());
                countTypes();
            }
        }

        private void countTypes() throws IOException {
            if (isNamedInterface()) {
                return;
            }
            var parts = file.split("/");
            var module = parts.length > 4 ? parts[2] + "/" + parts[3] : parts[2];
            var counts = MODULE_TYPES.computeIfAbsent(module, key -> new int[2]);
            for (var declaration : unit.getTypeDecls()) {
                counts[1]++;
                if (declaration instanceof ClassTree named
                        && named.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                    counts[0]++;
                }
            }
        }

        /** A package that exists to be used by others is counted with nobody's inside. */
        private boolean isNamedInterface() throws IOException {
            var description = Path.of(unit.getSourceFile().toUri()).resolveSibling("package-info.java");
            return Files.exists(description) && Files.readString(description).contains("@NamedInterface");
        }

        @Override
        public Void visitClass(ClassTree node, Void nothing) {
            var outer = type;
            type = node.getSimpleName().toString();
            super.visitClass(node, nothing);
            type = outer;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            var name = file + "#" + type + "." + method.getName() + "@"
                    + trees.getSourcePositions().getStartPosition(unit, method);
            var lines = unit.getLineMap();
            var start = trees.getSourcePositions().getStartPosition(unit, method);
            var end = trees.getSourcePositions().getEndPosition(unit, method);
            if (method.getBody() != null && end > start) {
                METHODS.put(name, (int) (lines.getLineNumber(end) - lines.getLineNumber(start) + 1));
                if (method.getReturnType() != null) {
                    PARAMETERS.put(name, method.getParameters().size());
                }
            }
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitCatch(CatchTree node, Void nothing) {
            var caught = node.getParameter().getType().toString();
            if (Set.of("Exception", "RuntimeException", "Throwable", "Error").contains(caught)) {
                BROAD_CATCHES.add(file + "@"
                        + unit.getLineMap()
                                .getLineNumber(trees.getSourcePositions().getStartPosition(unit, node)));
            }
            return super.visitCatch(node, nothing);
        }
    }
}
