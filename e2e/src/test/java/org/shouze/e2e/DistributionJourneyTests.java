package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bin/package makes: it starts where there is no Java, keeps to itself, and says nothing of persons in its log. */
class DistributionJourneyTests {

    private static final Set<PosixFilePermission> OWNERS =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9a-f-])1[3-9]\\d{9}(?![0-9])");

    @TempDir
    static Path root;

    static Distribution distribution;

    @BeforeAll
    static void unpack() throws IOException {
        distribution = Distribution.unpackedIn(root);
    }

    @Test
    void startsWithoutJavaAndIsSetUp(@TempDir Path home) throws IOException {
        try (var shouze = distribution.start(home, Map.of());
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
        assertThat(open(home)).as("files that others may read").isEmpty();
    }

    @Test
    void tellsNothingOfPersonsInTheLog(@TempDir Path home) throws IOException {
        var small = Map.of("LOGGING_LOGBACK_ROLLINGPOLICY_MAXFILESIZE", "2KB");
        try (var shouze = distribution.start(home, small, "--demo", "--log-format", "json");
                var visitor = Visitor.arrive()) {
            var page = visitor.atTheDesk();
            var account = account(home, "office");
            Visitor.signIn(page, shouze, account[0], "wrong-password-2026");
            Visitor.signIn(page, shouze, account[0], account[1]);
            page.waitForURL(shouze.url("/"));
            for (var path : List.of("/organization/people", "/my", "/search?q=陆嘉禾", "/meetings", "/no-such-page")) {
                page.navigate(shouze.url(path));
            }
            page.request().get(shouze.url("/api/v1/people?unit=nonsense"));
        }
        var logs = logs(home);
        assertThat(logs).as("rolled files").hasSizeGreaterThan(4);
        var text = new StringBuilder();
        for (var log : logs) {
            text.append(content(log));
        }
        assertThat(text.toString()).contains("\"@timestamp\"").doesNotContain("wrong-password-2026");
        for (var cell : secretsAndNames(home)) {
            assertThat(text.toString()).doesNotContain(cell);
        }
        assertThat(MOBILE.matcher(text).find()).isFalse();
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
        distribution.run("bash", install, "--stage", stage.toString());
        assertThat(settings).content().isEqualTo("SHOUZE_MEMORY=1g\n");
        assertThat(program.resolve("mark")).doesNotExist();
        distribution.run("bash", install, "--stage", stage.toString(), "--back");
        assertThat(program.resolve("mark")).exists();
        distribution.run("bash", install, "--stage", stage.toString(), "--uninstall");
        assertThat(program).doesNotExist();
        assertThat(stage.resolve("var/lib/shouze")).exists();
    }

    private static String[] account(Path home, String login) throws IOException {
        return Files.readAllLines(home.resolve("demo-accounts.csv")).stream()
                .map(line -> line.split(",", 4))
                .filter(cells -> cells[0].equals(login))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> secretsAndNames(Path home) throws IOException {
        var accounts = Files.readAllLines(home.resolve("demo-accounts.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", 4))
                .flatMap(cells -> Stream.of(cells[1], cells[3]));
        var others = Stream.of("陆嘉禾", "顾明远", "沈如松", "欧阳清", "白若川", "丁一鸣", "韩雨薇", "云溪区文化和旅游局");
        var database = Files.readAllLines(home.resolve("database.properties")).stream()
                .filter(line -> line.contains("="))
                .map(line -> line.substring(line.indexOf('=') + 1));
        var monitoring = Stream.of(
                Files.readString(home.resolve("keys/monitoring.token")).strip());
        return Stream.of(accounts, others, database, monitoring)
                .flatMap(each -> each)
                .filter(cell -> cell.length() > 1)
                .toList();
    }

    private static List<Path> logs(Path home) throws IOException {
        try (var files = Files.list(home.resolve("log"))) {
            return files.toList();
        }
    }

    private static String content(Path log) throws IOException {
        try (var in = log.toString().endsWith(".gz")
                ? new GZIPInputStream(Files.newInputStream(log))
                : Files.newInputStream(log)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
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
