package org.shouze.responsibility.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.AppointmentView;
import org.shouze.platform.organization.Appointments;
import org.shouze.platform.organization.NewAppointment;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.Post;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;

@ShouzeTest
class PlanAdoptionsTests {

    private static final LocalDate FROM = LocalDate.of(2026, 3, 16);

    @Autowired
    Plans plans;

    @Autowired
    PlanDrafts drafts;

    @Autowired
    PlanAdoptions adoptions;

    @Autowired
    People people;

    @Autowired
    Appointments appointments;

    @Autowired
    AdoptionWitness witness;

    @Autowired
    SettableClock clock;

    @Autowired
    TestBureau.Factory bureaus;

    TestBureau bureau;

    @BeforeEach
    void startFresh() {
        clock.setDay(LocalDate.of(2026, 3, 10));
        witness.heard.clear();
        witness.failing = false;
        bureau = bureaus.fresh();
    }

    @Test
    void adoptsAnUncorrectedPlanOnceAllStepsAreConfirmed() {
        var plan = adopted(PlanTexts.yunxi(), FROM);

        assertThat(plan.state()).isEqualTo(PlanState.ADOPTED);
        assertThat(plan.version()).isEqualTo(1);
        assertThat(witness.heard).singleElement().satisfies(heard -> {
            assertThat(heard.planId()).isEqualTo(plan.id());
            assertThat(heard.effectiveOn()).isEqualTo(FROM);
            assertThat(heard.obligations()).extracting("row").contains("M04", "M05", "M08", "M16");
        });
        assertThat(holders()).contains("组长 沈知远", "副组长 顾明轩", "副组长 陆岚", "组员 江枫", "办公室主任 白若溪");
    }

    @Test
    void refusesToAdoptWhatNobodyLookedAt() {
        var plan = uploaded(PlanTexts.yunxi());
        assertThatThrownBy(() -> adopt(plan, FROM, false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("文件信息与领导小组")
                .hasMessageContaining("条款与义务")
                .hasMessageContaining("覆盖情况");
    }

    @Test
    void refusesToAdoptWhatChangedAfterItWasConfirmed() {
        var plan = confirmed(uploaded(PlanTexts.yunxi()));
        bureau.asOffice(() -> {
            var draft = drafts.get(plan.id());
            drafts.removeObligation(
                    draft.ref(), PlanTexts.obligation(draft.reading(), "M08").id());
        });
        assertThatThrownBy(() -> adopt(plan, FROM, false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“条款与义务”尚未确认")
                .hasMessageContaining("1 句话");
    }

    @Test
    void rollsEverythingBackWhenAListenerFails() {
        var plan = confirmed(uploaded(PlanTexts.yunxi()));
        witness.failing = true;

        assertThatThrownBy(() -> adopt(plan, FROM, false)).hasMessageContaining("测试监听失败");

        assertThat(bureau.asOffice(() -> plans.get(plan.id())).state()).isEqualTo(PlanState.DRAFT);
        assertThat(bureau.asOffice(() -> people.of(bureau.id(), null, null, 10)))
                .isEmpty();
        assertThat(holders()).isEmpty();
    }

    @Test
    void endsTheFormerLeaderOnlyWhenAsked() {
        var former = bureau.asOffice(() -> people.add(person("旧组长")));
        bureau.asOffice(() -> appointments.appoint(
                new NewAppointment(bureau.id(), former.id(), Post.LEADER, null, "", "", LocalDate.of(2025, 1, 1))));
        var plan = confirmed(uploaded(PlanTexts.yunxi()));

        assertThatThrownBy(() -> adopt(plan, FROM, false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("旧组长")
                .hasMessageContaining("2026-03-15");

        bureau.asOffice(() -> adoptions.adopt(plan.id(), new AdoptionWish(FROM, "沈知远", true, true, false)));
        assertThat(holders()).contains("组长 沈知远").doesNotContain("组长 旧组长");
        assertThat(bureau.asOffice(() -> appointments.inForce(bureau.id(), FROM.minusDays(1))))
                .extracting(AppointmentView::personName)
                .containsExactly("旧组长");
    }

    @Test
    void endsWhomThePlanOmitsOnlyWhenAsked() {
        var deputy = bureau.asOffice(() -> people.add(person("旧副组长")));
        bureau.asOffice(() -> appointments.appoint(new NewAppointment(
                bureau.id(), deputy.id(), Post.DEPUTY, null, "信息化", "旧文件", LocalDate.of(2025, 1, 1))));
        var kept = confirmed(uploaded(PlanTexts.yunxi()));
        bureau.asOffice(() -> adoptions.adopt(kept.id(), new AdoptionWish(FROM, "沈知远", true, false, false)));
        assertThat(holders()).contains("副组长 旧副组长");

        var next = confirmed(uploaded(PlanTexts.yunxi()));
        var later = FROM.plusDays(1);
        bureau.asOffice(() -> adoptions.adopt(next.id(), new AdoptionWish(later, "沈知远", true, false, true)));

        assertThat(bureau.asOffice(() -> appointments.inForce(bureau.id(), later)))
                .extracting(AppointmentView::personName)
                .doesNotContain("旧副组长");
        assertThat(bureau.asOffice(() -> appointments.inForce(bureau.id(), FROM)))
                .extracting(AppointmentView::personName)
                .contains("旧副组长");
    }

    @Test
    void keepsAppointmentsThatThePlanRepeats() {
        var leader = bureau.asOffice(() -> people.add(person("沈知远")));
        bureau.asOffice(() -> appointments.appoint(
                new NewAppointment(bureau.id(), leader.id(), Post.LEADER, null, "", "任职文件", LocalDate.of(2025, 1, 1))));

        adopted(PlanTexts.yunxi(), FROM);

        assertThat(bureau.asOffice(() -> appointments.historyOf(bureau.id(), Post.LEADER)))
                .singleElement()
                .satisfies(held -> assertThat(held.document()).isEqualTo("任职文件"));
    }

    @Test
    void asksWhichOfTwoPersonsOfOneNameIsMeant() {
        var one = bureau.asOffice(() -> people.add(person("江枫")));
        bureau.asOffice(() -> people.add(person("江枫")));
        var plan = confirmed(uploaded(PlanTexts.yunxi()));
        assertThatThrownBy(() -> adopt(plan, FROM, false)).hasMessageContaining("2 名“江枫”");

        bureau.asOffice(() -> drafts.matchPerson(drafts.get(plan.id()).ref(), "江枫", one.id()));
        adopt(confirmed(plan), FROM, false);

        assertThat(bureau.asOffice(() -> appointments.historyOf(one.id())))
                .extracting(AppointmentView::post)
                .containsExactly(Post.MEMBER);
        assertThat(bureau.asOffice(() -> people.named(bureau.id(), "江枫"))).hasSize(2);
    }

    @Test
    void supersedesThePlanInForce() {
        var first = adopted(PlanTexts.yunxi(), FROM);
        var second = adopted(PlanTexts.yunxi().replace("不少于4个学时", "不少于6个学时"), FROM.plusMonths(1));

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.replaces()).isEqualTo(first.id());
        assertThat(witness.heard.getLast().replaces()).isEqualTo(first.id());
        assertThat(bureau.asOffice(() -> plans.get(first.id())).state()).isEqualTo(PlanState.SUPERSEDED);
        assertThat(bureau.asOffice(() -> plans.comparison(second.id())))
                .hasValueSatisfying(comparison -> assertThat(comparison.changed())
                        .singleElement()
                        .satisfies(change -> assertThat(change.fields())
                                .extracting(Comparison.FieldChange::label)
                                .contains("目标")));
    }

    @Test
    void refusesASecondPlanThatBindsFromAnEarlierDay() {
        adopted(PlanTexts.yunxi(), FROM);
        var second = confirmed(uploaded(PlanTexts.yunxi()));
        assertThatThrownBy(() -> adopt(second, FROM, false)).hasMessageContaining("应晚于这一天");
    }

    @Test
    void letsOneOfTwoPlansWinThatAreAdoptedAtTheSameMoment() throws Exception {
        var drafts = List.of(confirmed(uploaded(PlanTexts.yunxi())), confirmed(uploaded(PlanTexts.yunxi())));
        var start = new CountDownLatch(1);
        try (var clerks = Executors.newFixedThreadPool(drafts.size())) {
            var wins = drafts.stream()
                    .map(draft -> clerks.submit(() -> {
                        start.await();
                        try {
                            adopt(draft, FROM, false);
                            return true;
                        } catch (Refusal tooLate) {
                            return false;
                        }
                    }))
                    .toList();
            start.countDown();
            assertThat(List.of(wins.get(0).get(), wins.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(bureau.asOffice(() -> plans.page(null, 50)))
                .extracting(PlanView::state)
                .containsExactlyInAnyOrder(PlanState.ADOPTED, PlanState.DRAFT);
    }

    @Test
    void tellsEverythingThatIsMissingAtOnce() {
        var plan = confirmed(uploaded(PlanTexts.yunxi()));
        assertThatThrownBy(() -> bureau.asOffice(
                        () -> adoptions.adopt(plan.id(), new AdoptionWish(null, " ", false, false, false))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(Refusal.Finding::field)
                                .containsExactly("effectiveOn", "approver", "confirmed"));
    }

    @Test
    void letsOnlyTheOfficeAdopt() {
        var plan = confirmed(uploaded(PlanTexts.yunxi()));
        assertThatThrownBy(() -> Acting.as(
                        bureau.actor(Role.STAFF),
                        () -> adoptions.adopt(plan.id(), new AdoptionWish(FROM, "沈知远", true, false, false))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("权限");
    }

    @Test
    void hidesPlansFromAnotherBureau() {
        var plan = adopted(PlanTexts.yunxi(), FROM);
        var draft = uploaded(PlanTexts.yunxi());
        var theirs = bureaus.fresh();
        for (UUID id : List.of(plan.id(), draft.id())) {
            assertThatThrownBy(() -> theirs.asOffice(() -> plans.get(id))).hasMessageContaining("没有找到");
            assertThatThrownBy(() -> theirs.asOffice(() -> plans.document(id))).hasMessageContaining("没有找到");
            assertThatThrownBy(() -> theirs.asOffice(() -> adopt(id))).hasMessageContaining("没有找到");
        }
        assertThat(theirs.asOffice(() -> plans.page(null, 50))).isEmpty();
    }

    private void adopt(UUID id) {
        adoptions.adopt(id, new AdoptionWish(FROM, "沈知远", true, false, false));
    }

    private PlanView adopted(String text, LocalDate from) {
        return adopt(confirmed(uploaded(text)), from, false);
    }

    private PlanView adopt(PlanView plan, LocalDate from, boolean end) {
        return bureau.asOffice(() -> adoptions.adopt(plan.id(), new AdoptionWish(from, "沈知远", true, end, false)));
    }

    private PlanView uploaded(String text) {
        return bureau.asOffice(() -> plans.upload(PlanTexts.FILE, PlanTexts.bytes(text)));
    }

    private PlanView confirmed(PlanView plan) {
        bureau.asOffice(() -> {
            for (var step : PlanStep.values()) {
                drafts.confirm(drafts.get(plan.id()).ref(), step, true);
            }
        });
        return plan;
    }

    private List<String> holders() {
        return bureau.asOffice(() -> appointments.inForce(bureau.id(), FROM)).stream()
                .map(held -> held.post().label() + " " + held.personName())
                .toList();
    }

    private NewPerson person(String name) {
        return new NewPerson(bureau.id(), null, name, "", "", "", false, null);
    }
}
