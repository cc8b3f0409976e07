package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two ways to settle what is overdue: with a file, or with the leader's word that this once nothing is asked. */
@ExtendWith(DemoBureau.Extension.class)
class EvidenceJourneyTests {

    private static final int NOT_FOUND = 404;
    private static final byte[] RECORD = "安全自查记录：已检查门户网站和预约系统。".getBytes(StandardCharsets.UTF_8);
    private static final int LARGE = 17 * 1024 * 1024;
    private static final int LINE = 22;
    private static final int PARTIAL = 206;
    private static final int PIECES = 3;
    private static final String REASON = "本期系统整体迁移停用，无可检查对象";

    @Test
    void isDoneByAnUpload(DemoBureau demo) {
        try (var visitor = Visitor.arrive()) {
            var page = visitor.atTheDesk();
            demo.enter(page, "office");
            openOverdue(page, demo);

            ProofForm.submit(page, new FilePayload("自查记录.txt", "text/plain", RECORD));

            Visitor.lookUntil(page, page.url(), ProofForm.state(page).getByText("已完成"));
            var file = page.getByRole(
                    AriaRole.LINK,
                    new Page.GetByRoleOptions().setName("自查记录.txt").setExact(true));
            assertThat(file).isVisible();
            var address = demo.shouze().url(file.getAttribute("href"));
            var kept = page.request().get(address);
            assertThat(kept.body()).isEqualTo(RECORD);
            assertThat(kept.headers().get("content-disposition")).contains("attachment");
            assertThat(stranger(visitor, demo).request().get(address).status()).isEqualTo(NOT_FOUND);
        }
    }

    @Test
    void isDoneByALargeFileThoughTheConnectionBroke(DemoBureau demo, @TempDir Path folder) throws IOException {
        var film = Files.writeString(folder.resolve("演练录像文字稿.txt"), "演练全程记录。\n".repeat(LARGE / LINE));
        try (var visitor = Visitor.arrive()) {
            var page = visitor.atTheDesk();
            demo.enter(page, "office");
            openOverdue(page, demo);
            var pieces = new AtomicInteger();
            page.route("**/api/v1/uploads/*", route -> {
                if (route.request().method().equals("PATCH") && pieces.incrementAndGet() == 2) {
                    route.abort("connectionreset");
                } else {
                    route.resume();
                }
            });

            ProofForm.submit(page, film);

            var file = page.getByRole(
                    AriaRole.LINK,
                    new Page.GetByRoleOptions().setName("演练录像文字稿.txt").setExact(true));
            assertThat(file).isVisible();
            assertThat(pieces).hasValue(PIECES + 1);
            var address = demo.shouze().url(file.getAttribute("href"));
            assertThat(page.request().get(address).body()).isEqualTo(Files.readAllBytes(film));
            var end = page.request().get(address, RequestOptions.create().setHeader("Range", "bytes=-" + LINE));
            assertThat(end.status()).isEqualTo(PARTIAL);
            assertThat(end.text()).isEqualTo("演练全程记录。\n");
        }
    }

    @Test
    void isNotAskedForOnceTheLeaderHasSaidSo(DemoBureau demo) {
        try (var visitor = Visitor.arrive()) {
            var page = visitor.atTheDesk();
            demo.enter(page, "office");
            openOverdue(page, demo);
            var exemption = page.locator("details")
                    .filter(new Locator.FilterOptions()
                            .setHas(page.getByRole(
                                    AriaRole.BUTTON,
                                    new Page.GetByRoleOptions().setName("登记豁免").setIncludeHidden(true))));
            exemption.locator("summary").press("Enter");
            exemption.getByLabel("理由").fill(REASON);
            exemption.getByLabel("批准人").selectOption(new SelectOption().setLabel("顾明远（组长）"));
            Wizard.press(page, "登记豁免");

            assertThat(ProofForm.state(page)).hasText("已豁免");
            var record = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(REASON));
            assertThat(record).containsText("批准人 顾明远");
        }
    }

    /** The office of a unit that this is no business of. */
    private static Page stranger(Visitor visitor, DemoBureau demo) {
        var clerk = new Subordinate("薛听雨", "hall-clerk", "领导小组办公室");
        clerk.isAdmitted(visitor, demo);
        var page = visitor.atTheDesk();
        clerk.enter(page, demo);
        return page;
    }

    /** What no other journey looks at: the officer's checks of last quarter, or what is left of them. */
    private static void openOverdue(Page page, DemoBureau demo) {
        page.navigate(demo.shouze().url("/obligations?by=month&state=OVERDUE"));
        page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasNotText("M05"))
                .getByRole(AriaRole.LINK)
                .and(page.locator("[href^='/occurrences/']"))
                .first()
                .click();
        page.waitForURL(url -> url.contains("/occurrences/"));
        assertThat(ProofForm.state(page)).hasText("已逾期");
    }
}
