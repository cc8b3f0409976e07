package org.shouze.responsibility.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.gongwen.plan.PlanReading;
import org.shouze.gongwen.plan.PlanReading.Cadence;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.Post;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;

@ShouzeTest
class PlanDraftsTests {

    @Autowired
    Plans plans;

    @Autowired
    PlanDrafts drafts;

    @Autowired
    TestBureau.Factory bureaus;

    TestBureau bureau;
    UUID id;

    @BeforeEach
    void upload() {
        bureau = bureaus.fresh();
        id = bureau.asOffice(() -> plans.upload(PlanTexts.FILE, PlanTexts.bytes(PlanTexts.yunxi())))
                .id();
    }

    @Test
    void keepsTheReadingAsReadBesideTheCorrectedOne() {
        var leader = draft().people().getFirst();
        bureau.asOffice(
                () -> drafts.correctPerson(draft().ref(), new GroupEntry(leader.key(), Post.LEADER, "沈致远", "局长", "")));
        assertThat(draft().reading().group().leader()).extracting("name").containsExactly("沈致远");
        assertThat(draft().original().group().leader()).extracting("name").containsExactly("沈知远");
    }

    @Test
    void refusesTheSecondOfTwoWhoCorrectTheSamePlace() {
        var seen = draft();
        var id = PlanTexts.obligation(seen.reading(), "M08").id();
        bureau.asOffice(() -> drafts.correctObligation(seen.ref(), id, wish("第一人的修改")));

        assertThatThrownBy(() -> bureau.asOffice(() -> drafts.correctObligation(seen.ref(), id, wish("第二人的修改"))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.CONFLICT));
        assertThat(draft().reading().obligations()).extracting("title").contains("第一人的修改");

        bureau.asOffice(() -> drafts.correctObligation(draft().ref(), id, wish("核对后再改")));
        assertThat(draft().reading().obligations()).extracting("title").contains("核对后再改");
    }

    @Test
    void letsTwoCorrectDifferentPlaces() {
        var seen = draft();
        var drill = PlanTexts.obligation(seen.reading(), "M08").id();
        var training = PlanTexts.obligation(seen.reading(), "M16").id();
        bureau.asOffice(() -> drafts.correctObligation(seen.ref(), drill, wish("甲")));
        bureau.asOffice(() -> drafts.correctObligation(seen.ref(), training, wish("乙")));
        assertThat(draft().reading().obligations()).extracting("title").contains("甲", "乙");
    }

    @Test
    void doesNotLetAStepBeConfirmedThatChangedUnseen() {
        var seen = draft();
        var drill = PlanTexts.obligation(seen.reading(), "M08").id();
        bureau.asOffice(() -> drafts.correctObligation(seen.ref(), drill, wish("甲")));
        assertThatThrownBy(() -> bureau.asOffice(() -> drafts.confirm(seen.ref(), PlanStep.OBLIGATIONS, false)))
                .hasMessageContaining("有改动");
        bureau.asOffice(() -> drafts.confirm(seen.ref(), PlanStep.GROUP, false));
        assertThat(draft().confirmed()).containsExactly(PlanStep.GROUP);
    }

    @Test
    void doesNotConfirmTheCoverageWhileASentenceIsOpen() {
        var drill = PlanTexts.obligation(draft().reading(), "M08").id();
        bureau.asOffice(() -> drafts.removeObligation(draft().ref(), drill));
        assertThatThrownBy(() -> bureau.asOffice(() -> drafts.confirm(draft().ref(), PlanStep.COVERAGE, false)))
                .hasMessageContaining("既没有对应义务");
        bureau.asOffice(() -> drafts.confirm(draft().ref(), PlanStep.COVERAGE, true));
        assertThat(draft().confirmed()).contains(PlanStep.COVERAGE);
        assertThat(bureau.asOffice(() -> plans.coverage(id)).isComplete()).isTrue();
    }

    @Test
    void doesNotConfirmAGroupWithTwoLeaders() {
        bureau.asOffice(() -> drafts.addPerson(draft().ref(), new GroupEntry("", Post.LEADER, "江枫", "", "")));
        assertThatThrownBy(() -> bureau.asOffice(() -> drafts.confirm(draft().ref(), PlanStep.GROUP, false)))
                .hasMessageContaining("多名组长（沈知远、江枫）");
    }

    @Test
    void takesAWholeReadingBackUnchanged() {
        var before = draft();
        bureau.asOffice(() -> drafts.replaceReading(before.ref(), before.reading()));
        assertThat(draft().reading()).isEqualTo(before.reading());
    }

    @Test
    void refusesAWholeReadingOverSomebodyElsesChange() {
        var before = draft();
        bureau.asOffice(() -> drafts.addPerson(before.ref(), new GroupEntry("", Post.MEMBER, "江雪", "", "")));
        assertThatThrownBy(() -> bureau.asOffice(() -> drafts.replaceReading(before.ref(), before.reading())))
                .hasMessageContaining("当前版本为 2");
    }

    @Test
    void refusesAnObligationWithoutASentenceOfTheDocument() {
        var before = draft();
        var invented = wish("凭空的义务").in("o99", "c1", "文件里没有的话。");
        var reading = before.reading();
        var wanted = new PlanReading(
                reading.document(), reading.group(), List.of(), List.of(invented), List.of(), List.of());
        assertThatThrownBy(() -> bureau.asOffice(() -> drafts.replaceReading(before.ref(), wanted)))
                .hasMessageContaining("在文件中找不到");
    }

    @Test
    void hidesDraftsFromWhoMayNotEdit() {
        assertThatThrownBy(() -> Acting.as(bureau.actor(Role.STAFF), () -> plans.get(id)))
                .hasMessageContaining("没有找到");
        assertThat(Acting.as(bureau.actor(Role.STAFF), () -> plans.page(null, 10)))
                .isEmpty();
    }

    @Test
    void changesNothingInADiscardedDraft() {
        var seen = draft();
        bureau.asOffice(() -> plans.discard(id));
        assertThatThrownBy(() -> bureau.asOffice(() -> drafts.removePerson(seen.ref(), "p1")))
                .hasMessageContaining("已作废");
    }

    private DraftView draft() {
        return bureau.asOffice(() -> drafts.get(id));
    }

    private static ObligationWish wish(String title) {
        return new ObligationWish(title, "M08", List.of("office"), Cadence.YEARLY, 1, List.of(), null, null);
    }
}
