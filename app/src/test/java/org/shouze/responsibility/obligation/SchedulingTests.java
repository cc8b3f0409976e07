package org.shouze.responsibility.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouze.responsibility.obligation.AnAdoption.aPlan;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.organization.NewAppointment;
import org.shouze.platform.organization.Post;

class SchedulingTests extends ObligationTestBase {

    @Test
    void makesOneOccurrenceForEachDeputyAndQuarterAndOneAheadOfIt() {
        adopt(aPlan(bureau.id()).asking("M05", "季度听取汇报", "quarterly", "deputy").effective(LocalDate.of(2026, 1, 1)));
        assertThat(ofRow("M05"))
                .extracting(
                        OccurrenceView::periodKey, each -> each.responsibility().personName())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("2026-Q1", "欧阳山"),
                        org.assertj.core.groups.Tuple.tuple("2026-Q1", "程可为"),
                        org.assertj.core.groups.Tuple.tuple("2026-Q2", "欧阳山"),
                        org.assertj.core.groups.Tuple.tuple("2026-Q2", "程可为"));
    }

    @Test
    void countsTheRunningPeriodOfAPlanAdoptedInMidYearButNoneBefore() {
        adopt(aPlan(bureau.id())
                .asking("M04", "专题会议", "yearly", "leader")
                .asking("M13", "安全自查", "quarterly", "office")
                .effective(LocalDate.of(2026, 3, 10)));
        clock.setDay(LocalDate.of(2026, 3, 10));
        assertThat(all()).extracting(OccurrenceView::periodKey).containsExactlyInAnyOrder("2026", "2026-Q1", "2026-Q2");
    }

    @Test
    void makesTheNextYearFromTheFirstOfDecemberAndOpensItOnNewYearsDay() {
        adopt(aPlan(bureau.id()).asking("M04", "专题会议", "yearly", "leader").effective(LocalDate.of(2026, 1, 1)));
        nextDay(LocalDate.of(2026, 11, 30));
        assertThat(ofRow("M04")).extracting(OccurrenceView::periodKey).containsExactly("2026");
        nextDay(LocalDate.of(2026, 12, 31));
        assertThat(ofRow("M04"))
                .extracting(OccurrenceView::state)
                .containsExactly(OccurrenceState.AWAITING_PROOF, OccurrenceState.UPCOMING);
        nextDay(LocalDate.of(2027, 1, 1));
        assertThat(ofRow("M04"))
                .extracting(OccurrenceView::state)
                .containsExactly(OccurrenceState.OVERDUE, OccurrenceState.OPEN);
    }

    @Test
    void keepsADutyOnTheLeapDay() {
        clock.setDay(LocalDate.of(2028, 2, 28));
        adopt(aPlan(bureau.id()).asking("M33", "每日值班", "daily", "office").effective(LocalDate.of(2028, 2, 28)));
        nextDay(LocalDate.of(2028, 2, 29));
        nextDay(LocalDate.of(2028, 3, 1));
        assertThat(ofRow("M33"))
                .extracting(OccurrenceView::periodKey)
                .containsExactly("2028-02-28", "2028-02-29", "2028-03-01", "2028-03-02");
    }

    @Test
    void movesAQuarterEndThatNobodyWorksOnToTheWorkingDayBefore() {
        clock.setDay(LocalDate.of(2024, 3, 10));
        adopt(aPlan(bureau.id()).asking("M13", "安全自查", "quarterly", "office").effective(LocalDate.of(2024, 1, 1)));
        assertThat(ofRow("M13"))
                .extracting(OccurrenceView::dueOn)
                .containsExactly(LocalDate.of(2024, 3, 29), LocalDate.of(2024, 6, 28));
    }

    @Test
    void movesANamedDayInAHolidayToTheWorkingDayBefore() {
        clock.setDay(LocalDate.of(2027, 1, 20));
        adopt(aPlan(bureau.id())
                .asking("M06", "经费保障", "yearly", "office")
                .dueOn(10, 3)
                .effective(LocalDate.of(2026, 1, 1)));
        var due = ofRow("M06").getFirst();
        assertThat(due.dueOn()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(due.dueReason()).contains("国庆节").contains("提前");
    }

    @Test
    void catchesUpEveryDayOfASevenDayOutageAndNothingTwice() {
        adopt(aPlan(bureau.id()).asking("M33", "每日值班", "daily", "office").effective(LocalDate.of(2026, 3, 10)));
        nextDay(LocalDate.of(2026, 3, 17));
        var once = ofRow("M33");
        nextDay(LocalDate.of(2026, 3, 17));
        assertThat(once).hasSize(9).extracting(OccurrenceView::periodKey).doesNotHaveDuplicates();
        assertThat(ofRow("M33")).isEqualTo(once);
    }

    @Test
    void createsNothingTwiceWhenTwoServersRunAtOnce() throws Exception {
        adopt(aPlan(bureau.id())
                .asking("M05", "季度听取汇报", "quarterly", "deputy")
                .asking("M33", "每日值班", "daily", "office")
                .effective(LocalDate.of(2026, 3, 10)));
        clock.setDay(LocalDate.of(2026, 7, 1));
        var start = new CountDownLatch(1);
        Callable<Boolean> server = () -> {
            start.await();
            Acting.as(Actor.platform(), () -> catchUp.everyUnit());
            return true;
        };
        try (var servers = Executors.newFixedThreadPool(2)) {
            var one = servers.submit(server);
            var other = servers.submit(server);
            start.countDown();
            assertThat(one.get() && other.get()).isTrue();
        }
        assertThat(all())
                .hasSize(2 * 4 + 115)
                .extracting(each -> each.obligationId()
                        + each.periodKey()
                        + each.responsibility().key())
                .doesNotHaveDuplicates();
    }

    @Test
    void freezesWhoWasResponsibleWhenThePeriodOpens() {
        adopt(aPlan(bureau.id()).asking("M13", "安全自查", "quarterly", "leader").effective(LocalDate.of(2026, 1, 1)));
        var successor = person("沈知节");
        bureau.asOffice(() -> {
            var held =
                    appointments.inForce(bureau.id(), LocalDate.of(2026, 3, 10)).getFirst();
            appointments.end(held.id(), LocalDate.of(2026, 3, 19), "调任");
            appointments.appoint(new NewAppointment(
                    bureau.id(), successor.id(), Post.LEADER, null, "", "测发〔2026〕3号", LocalDate.of(2026, 3, 20)));
        });
        nextDay(LocalDate.of(2026, 4, 1));
        assertThat(ofRow("M13"))
                .extracting(each -> each.responsibility().personName())
                .containsExactly("方行远", "沈知节", "沈知节");
    }

    @Test
    void leavesAnOpenPeriodAloneWhenAnAppointmentIsRecordedLate() {
        adopt(aPlan(bureau.id()).asking("M13", "安全自查", "quarterly", "leader").effective(LocalDate.of(2026, 1, 1)));
        var successor = person("沈知节");
        bureau.asOffice(() -> {
            var held =
                    appointments.inForce(bureau.id(), LocalDate.of(2026, 3, 10)).getFirst();
            appointments.end(held.id(), LocalDate.of(2025, 12, 31), "调任");
            appointments.appoint(new NewAppointment(
                    bureau.id(), successor.id(), Post.LEADER, null, "", "测发〔2026〕3号", LocalDate.of(2026, 1, 1)));
        });
        nextDay(LocalDate.of(2026, 3, 11));
        assertThat(ofRow("M13"))
                .extracting(each -> each.responsibility().personName())
                .containsExactly("方行远", "沈知节");
    }

    @Test
    void showsAVacancyAndFillsItWhenSomebodyIsAppointed() {
        adopt(aPlan(bureau.id())
                .asking("M31", "终端防护", "quarterly", "security-officer")
                .effective(LocalDate.of(2026, 1, 1)));
        assertThat(ofRow("M31"))
                .allMatch(each -> each.responsibility().shownName().equals("空缺"));
        appoint("许若谷", Post.SECURITY_OFFICER, "");
        nextDay(LocalDate.of(2026, 3, 11));
        assertThat(ofRow("M31"))
                .allMatch(each -> each.responsibility().personName().equals("许若谷"));
    }

    @Test
    void waitsForTheEventWhereTheDutyIsOne() {
        adopt(aPlan(bureau.id()).asking("M35", "事件报告", "on-event", "office").effective(LocalDate.of(2026, 1, 1)));
        assertThat(all()).isEmpty();
    }
}
