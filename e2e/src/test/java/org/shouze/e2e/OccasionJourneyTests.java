package org.shouze.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A duty that no calendar brings: something happens, is registered, and is answered in time. */
@ExtendWith(DemoBureau.Extension.class)
class OccasionJourneyTests {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final String WHAT = "收到区委网信办关于预约系统弱口令的通报";

    @Test
    void isRegisteredAndProven(DemoBureau demo) {
        try (var visitor = Visitor.arrive()) {
            var page = visitor.atTheDesk();
            demo.enter(page, "office");
            openDutyOnAdvisories(page, demo);
            var duty = page.url();
            page.getByLabel("发生了什么").fill(WHAT);
            page.getByLabel("发生时间")
                    .fill(FIELD.format(ZonedDateTime.now(HeldMeeting.ZONE).minusMinutes(1)));
            page.getByLabel("发生时间").press("Enter");

            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("事由已登记");
            assertThat(page).hasURL(Pattern.compile("/occurrences/"));
            assertThat(Wizard.heading(page).locator("..")).containsText(WHAT);
            assertThat(page.locator(".ob-facts")).containsText("2个工作日内");
            ProofForm.submit(page, "已转发信息科处置，弱口令全部更换。");

            Visitor.lookUntil(page, page.url(), ProofForm.state(page).getByText("已完成"));
            page.navigate(duty);
            assertThat(cell(page)).containsText("已完成");
        }
    }

    @Test
    void isRefusedAheadOfTime(DemoBureau demo) {
        try (var visitor = Visitor.arrive()) {
            var page = visitor.atTheDesk();
            demo.enter(page, "office");
            openDutyOnAdvisories(page, demo);
            page.getByLabel("发生了什么").fill("下周将收到的通报");
            page.getByLabel("发生时间")
                    .fill(FIELD.format(ZonedDateTime.now(HeldMeeting.ZONE).plusDays(7)));
            page.getByLabel("发生时间").press("Enter");

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("晚于当前时间");
            assertThat(page.getByLabel("发生了什么")).hasValue("下周将收到的通报");
        }
    }

    private static void openDutyOnAdvisories(Page page, DemoBureau demo) {
        page.navigate(demo.shouze().url("/obligations?row=M09"));
        page.locator("tbody a[href^='/obligations/']").first().click();
        page.waitForURL(Pattern.compile("/obligations/[0-9a-f-]{36}$"));
    }

    private static Locator cell(Page page) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(WHAT));
    }
}
