package org.shouze.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The records of every earlier release, brought to this version by starting it. */
class UpgradeJourneyTests {

    /** Facts that a start adds nothing to. */
    private static final List<String> SAME = List.of(
            "organization.unit",
            "organization.person",
            "identity.account",
            "plan.plan",
            "meeting.meeting",
            "files.file");

    private static final List<String> PAGES = List.of(
            "/",
            "/my",
            "/organization",
            "/organization/people",
            "/obligations",
            "/obligations/year",
            "/plans",
            "/meetings",
            "/indicators",
            "/calendar",
            "/search?q=会议");

    @ParameterizedTest
    @MethodSource("org.shouze.e2e.ReleaseData#all")
    void bringsTheRecordsOfAnEarlierReleaseToThisVersion(ReleaseData release, @TempDir Path home) {
        var before = rows(release);
        release.restoreInto(home);
        try (var shouze = RunningShouze.start(home);
                var visitor = Visitor.arrive()) {
            assertThat(shouze.heard()).contains("升级前的备份在");
            assertThat(home.resolve("upgrade")).isDirectoryContaining("glob:**/before-*.szb");
            for (var table : SAME) {
                assertThat(EmbeddedPsql.of(home).ask("SELECT count(*) FROM " + table))
                        .as(table)
                        .isEqualTo(String.valueOf(before.get(table)));
            }
            var page = visitor.atTheDesk();
            Visitor.signIn(page, shouze, "office", ReleaseData.password(home, "office"));
            for (var address : PAGES) {
                var answer = page.navigate(shouze.url(address));
                assertThat(answer.status()).as(address).isEqualTo(200);
            }
            var api = visitor.api(new APIRequest.NewContextOptions()
                    .setBaseURL(shouze.url(""))
                    .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + ReleaseData.token(home, "office"))));
            assertThat(api.get("/api/v1/people").text()).contains("\"items\":[{");
        }
        try (var again = RunningShouze.start(home)) {
            assertThat(again.heard()).doesNotContain("升级前的备份在");
        }
    }

    private static Map<String, Long> rows(ReleaseData release) {
        return release.contents().stream()
                .filter(line -> line.matches(" {2}\\S+ \\d+"))
                .map(line -> line.strip().split(" "))
                .collect(Collectors.toMap(cells -> cells[0], cells -> Long.parseLong(cells[1])));
    }
}
