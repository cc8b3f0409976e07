package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody leaves: what is open goes to the successor, what was due before keeps the name. */
class HandoverJourneyTests {

    private static final String LEAVER = "丁一鸣";
    private static final String SUCCESSOR = "江望舒";
    private static final String STAYS = "不移交：此前已到期，责任仍记本人";

    @Test
    void passesOnWhatIsOpenAndKeepsTheNameOnWhatWasDueBefore(@TempDir Path home, @TempDir Path files) {
        try (var bureau = OwnBureau.withAPlan(home, files)) {
            var page = bureau.page();
            register(bureau);
            bureau.openPerson(LEAVER);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("交接与离任"))
                    .click();
            var missed = held(page.locator("section").filter(new Locator.FilterOptions().setHasText(STAYS)));
            var open = held(page.locator("form[action$='/handover']"));

            handOver(page);
            leave(page);

            bureau.open(missed);
            assertThat(page.locator(".ob-facts strong").first()).hasText(LEAVER);
            assertThat(ProofForm.state(page)).hasText("已逾期");
            bureau.open(open);
            assertThat(page.locator(".ob-facts strong").first()).hasText(SUCCESSOR);
            assertThatTheDayDecidesWhoIsShown(bureau);
        }
    }

    private static void register(OwnBureau bureau) {
        bureau.open("/organization/people/new");
        bureau.page().getByLabel("姓名").fill(SUCCESSOR);
        bureau.page().getByLabel("姓名").press("Enter");
        assertThat(Wizard.heading(bureau.page())).containsText(SUCCESSOR);
    }

    private static void handOver(Page page) {
        page.getByLabel("按姓名查找").fill("望舒");
        assertThat(page.getByRole(AriaRole.RADIO)).hasCount(1);
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(SUCCESSOR))
                .check();
        page.getByLabel("依据文件").fill("云文旅发〔2026〕21号");
        Wizard.press(page, "移交");
        assertThat(page.getByText("交接已完成，由" + SUCCESSOR)).isVisible();
    }

    /** What was missed stays and keeps nobody here. */
    private static void leave(Page page) {
        Wizard.press(page, "办理离任");
        assertThat(page.getByText(LEAVER + "已办理离任")).isVisible();
    }

    private static void assertThatTheDayDecidesWhoIsShown(OwnBureau bureau) {
        bureau.open("/organization");
        assertThat(chart(bureau, SUCCESSOR)).not().hasCount(0);
        assertThat(chart(bureau, LEAVER)).hasCount(0);
        bureau.open("/organization?on=" + OwnBureau.today().minusDays(1));
        assertThat(chart(bureau, LEAVER)).not().hasCount(0);
        assertThat(chart(bureau, SUCCESSOR)).hasCount(0);
    }

    private static Locator chart(OwnBureau bureau, String name) {
        return bureau.page().locator(".sz-org").getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    /** The address of the first of the leaver's duties of that kind. */
    private static String held(Locator list) {
        return list.locator("a[href^='/occurrences/']").first().getAttribute("href");
    }
}
