package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The audit administrator: looks for what somebody did, checks the chain, takes it away and checks it there. */
@ExtendWith(DemoBureau.Extension.class)
class AuditJourneyTests {

    private static final int FORBIDDEN = 403;

    @TempDir
    Path elsewhere;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = Visitor.arrive();
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void findsWhatSomebodyDidAndProvesThatNothingWasTouched(DemoBureau demo) throws Exception {
        var office = visitor.atTheDesk();
        demo.enter(office, "office");
        office.navigate(demo.shouze().url("/audit"));
        var page = visitor.atTheDesk();
        demo.enter(page, "audit");
        page.navigate(demo.shouze().url("/audit?kind=REFUSAL"));
        Visitor.lookUntil(
                page,
                demo.shouze().url("/audit?kind=REFUSAL"),
                page.getByText("无权操作：GET /audit").first());

        page.navigate(demo.shouze().url("/audit?relation=meeting.meeting"));
        page.locator("table a").first().click();
        assertThat(page.getByText("变更前后")).isVisible();

        page.navigate(demo.shouze().url("/audit/chain"));
        button(page, "核验全链").click();
        assertThat(page.getByText("完好").first()).isVisible();
        var download = page.waitForDownload(() -> button(page, "导出全链").click());
        var file = elsewhere.resolve("audit.jsonl.gz");
        download.saveAs(file);
        assertThat(verify(file)).contains("The log is whole");
        assertThat(visitor.complaints()).noneMatch(line -> !line.contains("403"));
    }

    @Test
    void exportsOnTheServerAndNamesAForgedLink(DemoBureau demo) throws Exception {
        var file = elsewhere.resolve("server.jsonl.gz");
        assertThat(shouze(
                        "audit",
                        "export",
                        file.toString(),
                        "--home",
                        demo.home().toString()))
                .contains("Exported up to position");
        assertThat(verify(file)).contains("The log is whole");
        var lines = new java.util.ArrayList<>(
                List.of(Command.run("gzip", "-dc", file.toString()).split("\n")));
        var place = IntStream.range(lines.size() / 2, lines.size())
                .filter(line -> lines.get(line).contains("\"at\": \"20"))
                .findFirst()
                .orElseThrow();
        lines.set(place, lines.get(place).replaceFirst("\"at\": \"20", "\"at\": \"19"));
        var forged = Files.write(elsewhere.resolve("forged.jsonl"), lines);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> verify(forged))
                .hasMessageContaining("The log is broken at position");
    }

    @Test
    void keepsTheLogFromEverybodyElse(DemoBureau demo) {
        for (var login : List.of("admin", "office", "leader")) {
            var page = visitor.atTheDesk();
            demo.enter(page, login);
            assertThat(page.locator("aside nav").getByText("审计日志")).hasCount(0);
            assertThat(page.navigate(demo.shouze().url("/audit")).status()).isEqualTo(FORBIDDEN);
        }
    }

    private static String verify(Path file) {
        return shouze("audit", "verify", file.toString());
    }

    private static String shouze(String... words) {
        return ShouzeCommand.run(java.util.Map.of(), words);
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
