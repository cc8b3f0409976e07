package org.shouze.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.shell.contribution.CalendarEntry;
import org.shouze.support.Browser;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@ShouzeTest
class RoomsTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestBureau.Factory bureaus;

    @Autowired
    SettableClock clock;

    @Autowired
    SampleContributions samples;

    @BeforeEach
    void aDayInMarch() {
        clock.setDay(LocalDate.of(2026, 3, 10));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void letsEveryRoleIntoEveryRoomButAdministratorsToNoBusiness(Role role) throws Exception {
        var browser = Browser.signedIn(mvc, bureaus.fresh(), role);
        for (var room : new String[] {"/", "/my", "/calendar", "/calendar/feeds", "/search?q=会议", "/api"}) {
            browser.open(room).andExpect(status().isOk());
        }
        browser.open("/indicators").andExpect(role.isAdministrator() ? status().isForbidden() : status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/my", "/calendar", "/calendar/feeds", "/search?q=会议", "/api"})
    void framesARoomForBrowsersAndBaresItForHtmx(String room) throws Exception {
        var browser = Browser.signedIn(mvc, bureaus.fresh(), Role.OFFICE);
        browser.open(room)
                .andExpect(content().string(containsString("<!doctype html>")))
                .andExpect(content().string(containsString("aria-label=\"主菜单\"")));
        browser.fetch(room)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(not(containsString("主菜单"))));
    }

    @Test
    void sendsStrangersToTheSignInPage() throws Exception {
        mvc.perform(MockMvcRequestBuilders.get("/calendar")).andExpect(status().is3xxRedirection());
    }

    @Test
    void tellsAFreshPlatformWhatToDoFirst() throws Exception {
        var browser = Browser.signedIn(mvc, bureaus.fresh(), Role.OFFICE);
        browser.open("/")
                .andExpect(content().string(containsString("第一步：上传本单位网络安全工作方案")))
                .andExpect(content().string(containsString("2026年3月10日 周二 工作日")))
                .andExpect(content().string(not(containsString("到期提醒"))))
                .andExpect(content().string(not(containsString("整改"))))
                .andExpect(content().string(not(containsString("报告"))));
    }

    @Test
    void warnsInNovemberThatNextYearsHolidaysAreNotOut() throws Exception {
        clock.setDay(LocalDate.of(2026, 11, 3));
        var browser = Browser.signedIn(mvc, bureaus.fresh(), Role.OFFICE);
        browser.open("/").andExpect(content().string(containsString("2027 年调休未公布")));
    }

    @Test
    void marksHolidaysAndMakeUpDays() throws Exception {
        var browser = Browser.signedIn(mvc, bureaus.fresh(), Role.STAFF);
        browser.open("/calendar?month=2026-10")
                .andExpect(content().string(containsString("sz-mark-off\" title=\"国庆节\">休")))
                .andExpect(content().string(containsString("sz-mark-work\" title=\"国庆节\">班")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "<script>", "9999-01", "-1"})
    void showsTheRunningMonthForAMonthThatIsNone(String month) throws Exception {
        var browser = Browser.signedIn(mvc, bureaus.fresh(), Role.STAFF);
        browser.send(MockMvcRequestBuilders.get("/calendar").param("month", month))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2026年3月")))
                .andExpect(content().string(containsString("月份的取值无法识别")))
                .andExpect(content().string(not(containsString("<script>"))));
    }

    @Test
    void showsEntriesToTheirOwnBureauOnly() throws Exception {
        var ours = bureaus.fresh();
        samples.bring(ours.id(), aDeadline("上半年自查"));
        Browser.signedIn(mvc, ours, Role.STAFF)
                .open("/calendar?month=2026-03")
                .andExpect(content().string(containsString("上半年自查")));
        Browser.signedIn(mvc, bureaus.fresh(), Role.STAFF)
                .open("/calendar?month=2026-03")
                .andExpect(content().string(not(containsString("上半年自查"))));
    }

    @Test
    void boundsWhatIsFoundAndWhatIsSearchedFor() throws Exception {
        var bureau = bureaus.fresh();
        samples.bring(bureau.id(), aDeadline("自查"));
        var browser = Browser.signedIn(mvc, bureau, Role.STAFF);
        var hits = browser.fetch("/search/hits?q=查").andReturn().getResponse().getContentAsString();
        var page = browser.open("/search?q=查").andReturn().getResponse().getContentAsString();
        assertThat(hits.split("/sample/", -1)).hasSize(6);
        assertThat(page.split("/sample/", -1)).hasSize(21);
        assertThat(Searches.clean(" " + "查".repeat(80))).hasSize(Searches.LONGEST);
        browser.fetch("/search/hits?q=").andExpect(content().string(""));
    }

    @Test
    void answersAnUnknownAddressWithAPageThatLeadsBack() throws Exception {
        var browser = Browser.signedIn(mvc, bureaus.fresh(), Role.STAFF);
        browser.open("/nowhere")
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("返回工作总览")));
    }

    @Test
    void keepsHashedFilesForEverAndOthersNot() throws Exception {
        var css = org.shouze.platform.kernel.page.Assets.url("/assets/shouze.css");
        assertThat(css).matches("/assets/shouze-[0-9a-f]{32}\\.css");
        mvc.perform(MockMvcRequestBuilders.get(css))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("immutable")));
        mvc.perform(MockMvcRequestBuilders.get("/assets/shouze.css"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-cache")));
    }

    private static CalendarEntry aDeadline(String title) {
        return new CalendarEntry(
                "sample-1",
                LocalDate.of(2026, 3, 20),
                null,
                null,
                title,
                "网络安全员",
                CalendarEntry.Tone.DUE,
                "/occurrences/1");
    }
}
