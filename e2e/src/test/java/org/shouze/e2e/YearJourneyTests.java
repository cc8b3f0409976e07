package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the overview's picture of the year to each obligation in it. */
@ExtendWith(DemoBureau.Extension.class)
class YearJourneyTests {

    @Test
    void leadsFromTheOverviewToEachObligation(DemoBureau demo) {
        try (var visitor = Visitor.arrive()) {
            var page = visitor.atTheDesk();
            demo.enter(page, "leader");
            link(page, "逐项查看每一项义务").press("Enter");

            assertThat(page)
                    .hasURL(Pattern.compile(
                            "/obligations/year\\?year=" + OwnBureau.today().getYear()));
            assertThat(Wizard.heading(page)).hasText(OwnBureau.today().getYear() + "年义务逐项情况");
            assertThat(page.getByRole(AriaRole.COLUMNHEADER)).hasCount(13);
            var meeting = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("专题会议"));
            assertThat(meeting.first()).containsText("已完成");
            var obligation = meeting.first().getByRole(AriaRole.LINK);
            var title = obligation.textContent();
            obligation.press("Enter");
            assertThat(Wizard.heading(page)).hasText(title);
        }
    }

    @Test
    void turnsToTheNextYear(DemoBureau demo) {
        try (var visitor = Visitor.arrive()) {
            var page = visitor.atTheDesk();
            var next = OwnBureau.today().getYear() + 1;
            demo.enter(page, "leader");
            page.navigate(demo.shouze().url("/obligations/year"));
            link(page, next + "年").press("Enter");

            assertThat(Wizard.heading(page)).hasText(next + "年义务逐项情况");
            assertThat(link(page, next + "年")).hasAttribute("aria-current", "page");
            assertThat(page.getByRole(AriaRole.ROW).getByText("已逾期")).hasCount(0);
        }
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
