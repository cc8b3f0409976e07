package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bin/package makes: it starts where there is no Java, and keeps to itself. */
class DistributionJourneyTests {

    private static final Set<PosixFilePermission> OWNERS =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    @TempDir
    static Path root;

    static Distribution distribution;

    @BeforeAll
    static void unpack() throws IOException {
        distribution = Distribution.unpackedIn(root);
    }

    @Test
    void startsWithoutJavaAndIsSetUp(@TempDir Path home) throws IOException {
        var small = Map.of("LOGGING_LOGBACK_ROLLINGPOLICY_MAXFILESIZE", "2KB");
        try (var shouze = distribution.start(home, small, "--log-format", "json");
                var visitor = Visitor.arrive()) {
            var page = visitor.atTheDesk();
            SetUp.complete(page, shouze);
            Visitor.signIn(page, shouze, SetUp.LOGIN, SetUp.PASSWORD);
            page.waitForURL(shouze.url("/"));
            page.navigate(shouze.url("/help/operations"));
            assertThat(page.locator("h1").first()).isVisible();
            assertThat(visitor.complaints()).isEmpty();
            shouze.interrupt();
            assertThat(shouze.databaseProcesses()).isEmpty();
        }
        assertThat(home.resolve("log").toFile().list()).as("rolled files").hasSizeGreaterThan(1);
        assertThat(open(home)).as("files that others may read").isEmpty();
    }

    @Test
    void listsWhatIsInItAndCanBeChecked() throws IOException {
        distribution.run(
                "bash",
                "-c",
                "cd \"$0\" && sha256sum --check --quiet --strict SHA256SUMS",
                distribution.folder().toString());
        var components = Files.readString(distribution.folder().resolve("share/components.cdx.json"));
        try (var libraries = Files.list(distribution.folder().resolve("lib"))) {
            for (var jar : libraries.map(file -> file.getFileName().toString()).toList()) {
                assertThat(components)
                        .contains("\"version\" : \"" + jar.replaceFirst(".*?-(\\d.*?)(-wiring)?\\.jar", "$1") + "\"");
            }
        }
        assertThat(distribution.folder().resolve("doc/operations.html"))
                .content()
                .contains("<h1");
        assertThat(distribution.run(distribution.folder().resolve("bin/shouze").toString(), "--version"))
                .startsWith("Shouze ");
    }

    @Test
    void isInstalledUpgradedTakenBackAndRemoved(@TempDir Path stage) throws IOException {
        var install = distribution.folder().resolve("install.sh").toString();
        var program = stage.resolve("opt/shouze");
        distribution.run("bash", install, "--stage", stage.toString());
        assertThat(program.resolve("cache/shouze.aot")).exists();
        assertThat(stage.resolve("etc/systemd/system/shouze.service")).content().contains("NoNewPrivileges=yes");
        var settings = stage.resolve("etc/shouze/shouze.conf");
        Files.writeString(settings, "SHOUZE_MEMORY=1g\n");
        Files.writeString(program.resolve("mark"), "old");
        var again = distribution.run("bash", install, "--stage", stage.toString());
        assertThat(again).doesNotContain("Preparing fast starts");
        assertThat(settings).content().isEqualTo("SHOUZE_MEMORY=1g\n");
        assertThat(program.resolve("mark")).doesNotExist();
        assertThat(program.resolve("cache/shouze.aot")).exists();
        distribution.run("bash", install, "--stage", stage.toString(), "--back");
        assertThat(program.resolve("mark")).exists();
        distribution.run("bash", install, "--stage", stage.toString(), "--uninstall");
        assertThat(program).doesNotExist();
        assertThat(stage.resolve("var/lib/shouze")).exists();
    }

    /** The unpacked programs of the database are everybody's to read, behind a folder that is not. */
    private static List<Path> open(Path home) throws IOException {
        try (var files = Files.walk(home)) {
            return files.filter(file -> !file.equals(home) && !file.startsWith(home.resolve("postgresql")))
                    .filter(file -> !Files.isSymbolicLink(file))
                    .filter(file -> !OWNERS.containsAll(permissions(file)))
                    .toList();
        }
    }

    private static Set<PosixFilePermission> permissions(Path file) {
        try {
            return Files.getPosixFilePermissions(file);
        } catch (IOException gone) {
            return Set.of();
        }
    }
}
