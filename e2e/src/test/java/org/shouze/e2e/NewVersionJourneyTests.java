package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bureau issues a new plan: what changes is seen before it is adopted, and what was done stays done. */
class NewVersionJourneyTests {

    private static final String NOTE = "第三季度安全自查已完成，隐患三处均已整改。";

    @Test
    void changesWhatComesAndKeepsWhatWas(@TempDir Path home, @TempDir Path files) {
        try (var bureau = OwnBureau.withAPlan(home, files)) {
            var page = bureau.page();
            var proven = proveTheOfficersCheck(bureau);
            var wizard = Wizard.upload(page, bureau.shouze(), PlanFile.revised(files));
            wizard.confirm("group", "obligations");
            wizard.confirm("obligations", "coverage");
            wizard.confirm("coverage", "comparison");
            assertThatTheChangeIsShown(page);
            assertThat(page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("未列入新方案")))
                    .containsText(PlanFile.OMITTED);

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下一步：采用"))
                    .press("Enter");
            assertThat(page.getByText("方案未列出的现任：")).containsText(PlanFile.OMITTED);
            page.getByLabel("方案未列出的现任于生效日期前一天结束任职").check();
            wizard.adopt(OwnBureau.today());

            bureau.open(proven);
            assertThat(ProofForm.state(page)).hasText("已完成");
            assertThat(page.getByText(NOTE).first()).isVisible();
            bureau.open("/plans");
            assertThat(version(page, 1)).not().containsText("现行有效");
            assertThat(version(page, 2)).containsText("现行有效");
            bureau.open("/organization");
            assertThat(member(page)).hasCount(0);
            bureau.open("/organization?on=" + OwnBureau.today().minusDays(1));
            assertThat(member(page)).not().hasCount(0);
        }
    }

    /** The address of last quarter's check, done now. */
    private static String proveTheOfficersCheck(OwnBureau bureau) {
        var page = bureau.page();
        bureau.open("/obligations?by=month&state=OVERDUE&q=安全自查");
        page.locator("tbody a[href^='/occurrences/']").first().click();
        page.waitForURL(Pattern.compile("/occurrences/"));
        ProofForm.submit(page, NOTE);
        Visitor.lookUntil(page, page.url(), ProofForm.state(page).getByText("已完成"));
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    private static void assertThatTheChangeIsShown(Page page) {
        var change = page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("调整"))
                .filter(new Locator.FilterOptions().setHasText("安全自查"))
                .filter(new Locator.FilterOptions().setHasText("频次"));
        assertThat(change.getByRole(AriaRole.DELETION).and(words(page, "每季度"))).isVisible();
        assertThat(change.getByRole(AriaRole.INSERTION).and(words(page, "每月"))).isVisible();
    }

    private static Locator words(Page page, String words) {
        return page.getByText(words, new Page.GetByTextOptions().setExact(true));
    }

    private static Locator version(Page page, int version) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("第 " + version + " 版"));
    }

    private static Locator member(Page page) {
        return page.locator(".sz-org").getByText(PlanFile.OMITTED, new Locator.GetByTextOptions().setExact(true));
    }
}
