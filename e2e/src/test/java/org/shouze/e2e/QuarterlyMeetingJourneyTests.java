package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The way from a deputy's quarter to the meeting that proves it. */
@ExtendWith(DemoBureau.Extension.class)
class QuarterlyMeetingJourneyTests {

    @Test
    void leadsToAFormFilledInForTheDeputy(DemoBureau demo) {
        try (var visitor = Visitor.arrive()) {
            var page = visitor.atTheDesk();
            demo.enter(page, "office");
            page.navigate(demo.shouze().url("/obligations?by=month&row=M05&state=OVERDUE"));
            page.locator("tbody a[href^='/occurrences/']").first().click();
            var deputy = page.locator(".ob-facts strong").first().textContent();

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("安排会议"))
                    .click();

            assertThat(page.getByLabel("季度听取汇报会", new Page.GetByLabelOptions().setExact(true)))
                    .isChecked();
            assertThat(page.getByLabel(deputy).first()).isChecked();
            assertThat(page.locator("#chair option:checked")).containsText(deputy);
        }
    }
}
