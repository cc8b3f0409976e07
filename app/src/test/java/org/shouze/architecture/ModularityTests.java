package org.shouze.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouze.application.ShouzeApplication;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** Packages are the boundaries, and this is their fence. */
class ModularityTests {

    private static final Path DOCUMENTS = Path.of("../docs/modules");
    private static final String WRITE = "shouze.modules.write";

    private final ApplicationModules modules = ApplicationModules.of(ShouzeApplication.class);

    @Test
    void keepsEveryModuleWithinWhatItMayUse() {
        modules.verify();
    }

    @Test
    void everyModuleStatesWhatItMayUse() {
        assertThat(modules.stream()
                        .filter(module -> module.getBasePackage().getName().matches("org\\.shouze\\.(?!application).*"))
                        .filter(module -> module.getBasePackage()
                                .getAnnotation(org.springframework.modulith.ApplicationModule.class)
                                .map(annotation -> annotation.allowedDependencies().length == 1
                                        && annotation.allowedDependencies()[0].equals("¤ undefined ¤"))
                                .orElse(true)))
                .as("modules without allowedDependencies")
                .isEmpty();
    }

    /** To write them anew: {@code mvn test -pl gongwen,app -Dtest=ModularityTests -Dshouze.modules.write=true}. */
    @Test
    void documentsModulesAsTheyAre(@TempDir Path fresh) throws IOException {
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(fresh.toString()))
                .writeModuleCanvases()
                .writeModulesAsPlantUml()
                .writeAggregatingDocument();
        if (Boolean.getBoolean(WRITE)) {
            replace(fresh);
        }
        assertThat(sorted(texts(DOCUMENTS))).as("docs/modules").isEqualTo(sorted(texts(fresh)));
    }

    private static TreeMap<String, String> texts(Path folder) throws IOException {
        var texts = new TreeMap<String, String>();
        if (!Files.isDirectory(folder)) {
            return texts;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    /** The documenter writes in no fixed order: what counts is what is said, not which of a cell's lines is first. */
    private static Map<String, List<String>> sorted(Map<String, String> texts) {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        text -> text.getValue()
                                .lines()
                                .map(line -> line.startsWith("|* ") ? line.substring(1) : line)
                                .sorted()
                                .toList()));
    }

    private static void replace(Path fresh) throws IOException {
        Files.createDirectories(DOCUMENTS);
        for (var name : texts(DOCUMENTS).keySet()) {
            Files.delete(DOCUMENTS.resolve(name));
        }
        for (var text : texts(fresh).entrySet()) {
            Files.writeString(DOCUMENTS.resolve(text.getKey()), text.getValue());
        }
    }
}
