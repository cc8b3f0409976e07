package org.shouze.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.governance.meeting.Invitees;
import org.shouze.governance.meeting.MeetingKind;
import org.shouze.governance.meeting.Meetings;
import org.shouze.governance.meeting.NewMeeting;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.notify.Addressee;
import org.shouze.platform.notify.NewNotice;
import org.shouze.platform.notify.NoticeKind;
import org.shouze.platform.notify.Notices;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.responsibility.plan.Plans;
import org.shouze.responsibility.plan.adoption.AdoptedObligation;
import org.shouze.responsibility.plan.adoption.AdoptedPlan;
import org.shouze.responsibility.plan.adoption.PlanAdoptionListener;
import org.shouze.support.Browser;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.StatementCounter;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A page asks the database as often for a long list as for a short one. */
@ShouzeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageQueriesTests {

    private static final int FEW = 5;
    private static final int MANY = 200;
    private static final String PLAN = """
            云溪区测试局网络安全工作方案

            一、重点任务
            （一）领导小组组长每年至少召开1次网络安全专题会议。
            """;

    private final MockMvc mvc;
    private final TestBureau.Factory bureaus;
    private final SettableClock clock;

    @Autowired
    People people;

    @Autowired
    Meetings meetings;

    @Autowired
    Plans plans;

    @Autowired
    Notices notices;

    @Autowired
    List<PlanAdoptionListener> listeners;

    Browser few;
    Browser many;

    @Autowired
    PageQueriesTests(MockMvc mvc, TestBureau.Factory bureaus, SettableClock clock) {
        this.mvc = mvc;
        this.bureaus = bureaus;
        this.clock = clock;
    }

    @BeforeAll
    void twoBureaus() throws Exception {
        clock.setDay(LocalDate.of(2026, 3, 10));
        few = browserOfABureauWith(FEW);
        many = browserOfABureauWith(MANY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/obligations",
                "/obligations?order=month",
                "/obligations/year",
                "/obligations/chase",
                "/settings/reminders",
                "/settings/reminders/held",
                "/my",
                "/organization",
                "/organization/units",
                "/organization/sections",
                "/organization/people",
                "/search?q=知秋",
                "/search/hits?q=会议",
                "/calendar",
                "/indicators",
                "/meetings",
                "/plans"
            })
    void asksAsOftenForManyRowsAsForFew(String address) throws Exception {
        assertThat(statements(many, address)).isNotEmpty().hasSameSizeAs(statements(few, address));
    }

    @Test
    void asksAnAdministratorsPagesAsOftenForManyRowsAsForFew() throws Exception {
        var ofMany = administratorOfABureauWith(MANY);
        var ofFew = administratorOfABureauWith(FEW);
        for (var address : List.of("/settings/accounts", "/settings/channels", "/settings/deliveries", "/operation")) {
            assertThat(statements(ofMany, address)).as(address).isNotEmpty().hasSameSizeAs(statements(ofFew, address));
        }
    }

    /** Few enough for one page, and no more: each costs the time of a slow hash. */
    private Browser administratorOfABureauWith(int rows) throws Exception {
        var bureau = bureaus.fresh();
        for (int n = 0; n < rows / FEW; n++) {
            bureau.account("n" + UUID.randomUUID().toString().substring(0, 12), "Clear-Water-26", Role.STAFF);
        }
        return Browser.signedIn(mvc, bureau, Role.SYSTEM_ADMIN);
    }

    private static List<String> statements(Browser browser, String address) throws Exception {
        browser.open(address).andExpect(status().isOk());
        return StatementCounter.during(() -> browser.open(address));
    }

    private Browser browserOfABureauWith(int rows) throws Exception {
        var bureau = bureaus.fresh();
        bureau.asOffice(() -> {
            var chair = people.add(NewPerson.named(bureau.id(), "组长", "局长")).id();
            IntStream.range(0, rows).forEach(n -> fill(bureau.id(), chair, n));
            var adopted = new AdoptedPlan(
                    UUID.randomUUID(),
                    bureau.id(),
                    "网络安全工作方案",
                    null,
                    LocalDate.of(2026, 1, 1),
                    IntStream.range(0, rows)
                            .mapToObj(PageQueriesTests::obligation)
                            .toList(),
                    List.of());
            listeners.forEach(listener -> listener.adopted(adopted));
        });
        return Browser.signedIn(mvc, bureau, Role.OFFICE);
    }

    private void fill(UUID unit, UUID chair, int n) {
        var about = new NewNotice.About("test", UUID.randomUUID(), "/", null, null, 0, "");
        notices.raise(
                unit,
                List.of(new NewNotice(
                        new Addressee(unit, chair), NoticeKind.CHASE, "催办" + n, about, "q" + UUID.randomUUID(), "")));
        people.add(NewPerson.named(unit, "林知秋" + n, "科员"));
        plans.upload("方案" + n + ".txt", PLAN.getBytes(StandardCharsets.UTF_8));
        meetings.plan(new NewMeeting(
                MeetingKind.OTHER,
                "网络安全工作会议" + n,
                OffsetDateTime.parse("2026-03-11T09:00:00+08:00").plusHours(n),
                "三楼会议室",
                chair,
                List.of(),
                Invitees.only(chair),
                Set.of()));
    }

    private static AdoptedObligation obligation(int n) {
        return new AdoptedObligation(
                "o" + n,
                "（" + n + "）",
                "重点任务",
                "每月28日前召开网络安全工作会议" + n + "。",
                "召开网络安全工作会议" + n,
                "M%02d".formatted(1 + n % 38),
                List.of("office"),
                "yearly",
                null,
                List.of(MonthDay.of(3, 28)),
                null,
                null);
    }
}
