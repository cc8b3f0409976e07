package org.shouze.responsibility.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.shouze.responsibility.obligation.AnAdoption.aPlan;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Cadence;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.handover.HandoverItem;
import org.shouze.platform.organization.handover.HandoverSource;
import org.springframework.beans.factory.annotation.Autowired;

class ObligationsTests extends ObligationTestBase {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    @Autowired
    ObligationHandover handover;

    @Autowired
    ObligationTargets targets;

    @Autowired
    ObligationMeasures measures;

    @Test
    void keepsTheIdentityOfWhatANewPlanGoesOnWithAndEndsTheRest() {
        var old = adopt(aPlan(bureau.id())
                .asking("M13", "定期安全自查", "quarterly", "office")
                .asking("M08", "实战演练", "yearly", "office")
                .effective(NEW_YEAR));
        var check = obligation("定期安全自查");
        note(ofRow("M13").getFirst().id(), LocalDate.of(2026, 3, 9));
        var next = adopt(aPlan(bureau.id())
                .replacing(old)
                .asking("M13", "定期开展安全自查", "monthly", "leader")
                .asking("M04", "专题会议", "yearly", "leader")
                .effective(APRIL));
        nextDay(APRIL);
        assertThat(obligation("定期开展安全自查").id()).isEqualTo(check.id());
        assertThat(ofRow("M13"))
                .extracting(
                        OccurrenceView::periodKey, each -> each.responsibility().key())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2026-Q1", "office"),
                        org.assertj.core.groups.Tuple.tuple("2026-04", "leader"),
                        org.assertj.core.groups.Tuple.tuple("2026-05", "leader"));
        assertThat(ofRow("M08")).isEmpty();
        assertThat(ofRow("M04")).hasSize(1);
        assertThat(bureau.asOffice(() -> obligations.placed(old.planId(), "o1")))
                .isEqualTo(check.id());
        assertThat(bureau.asOffice(() -> obligations.placed(next.planId(), "o1")))
                .isEqualTo(check.id());
        assertThat(bureau.asOffice(() -> obligations.history(check.id())))
                .extracting(ChangeView::what)
                .contains("设立", "名称", "频次", "责任人", "依据方案");
    }

    @Test
    void endsWhatANewPlanDropsTheDayBefore() {
        var old = adopt(
                aPlan(bureau.id()).asking("M08", "实战演练", "yearly", "office").effective(NEW_YEAR));
        var drill = obligation("实战演练");
        adopt(aPlan(bureau.id())
                .replacing(old)
                .asking("M04", "专题会议", "yearly", "leader")
                .effective(APRIL));
        nextDay(LocalDate.of(2026, 12, 5));
        assertThat(bureau.asOffice(() -> obligations.get(drill.id())).validTo()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(ofRow("M08")).isEmpty();
    }

    @Test
    void changesOnlyFutureAndUnprovenOccurrences() {
        adopt(aPlan(bureau.id()).asking("M13", "安全自查", "quarterly", "office").effective(LocalDate.of(2025, 10, 1)));
        var check = obligation("安全自查");
        var change = new ObligationChange("安全自查", "M13", List.of("leader"), Cadence.MONTHLY, 1, List.of(), "上级要求按月开展");
        bureau.asOffice(() -> obligations.change(check.id(), change));
        assertThat(ofRow("M13")).extracting(OccurrenceView::periodKey).containsExactly("2025-Q4", "2026-03", "2026-04");
        assertThat(ofRow("M13").getFirst().responsibility().personName()).isEqualTo("陆清源");
        assertThatThrownBy(() -> bureau.asOffice(() -> obligations.change(check.id(), change)))
                .hasMessageContaining("没有需要保存的变更");
    }

    @Test
    void refusesAChangeWithoutReasonOrOfAnUnknownRole() {
        adopt(aPlan(bureau.id()).asking("M13", "安全自查", "quarterly", "office").effective(NEW_YEAR));
        var id = obligation("安全自查").id();
        assertThatThrownBy(() -> bureau.asOffice(() -> obligations.change(
                        id, new ObligationChange("自查", "M13", List.of(), Cadence.MONTHLY, 1, List.of(), " "))))
                .hasMessageContaining("理由");
        assertThatThrownBy(() -> bureau.asOffice(() -> obligations.change(
                        id, new ObligationChange("自查", "M13", List.of("boss"), Cadence.MONTHLY, 1, List.of(), "试"))))
                .hasMessageContaining("无法识别");
        assertThatThrownBy(() -> Acting.as(
                        bureau.actor(Role.STAFF),
                        () -> obligations.change(
                                id, new ObligationChange("自查", "M13", List.of(), Cadence.MONTHLY, 1, List.of(), "试"))))
                .hasMessageContaining("权限");
    }

    @Test
    void exemptsOnlyWithAnApproverWhoIsSomebodyElse() {
        adopt(aPlan(bureau.id()).asking("M08", "实战演练", "yearly", "leader").effective(NEW_YEAR));
        var id = ofRow("M08").getFirst().id();
        assertThatThrownBy(() -> Acting.as(
                        bureau.actor(firstDeputy.id(), Role.OFFICE),
                        () -> occurrences.exempt(id, "系统停用", firstDeputy.id())))
                .hasMessageContaining("同一人");
        assertThatThrownBy(() -> bureau.asOffice(() -> occurrences.exempt(id, "系统停用", leader.id())))
                .hasMessageContaining("责任人不能批准");
        assertThatThrownBy(() -> bureau.asOffice(() -> occurrences.exempt(id, "系统停用", director.id())))
                .hasMessageContaining("组长或副组长");
        assertThat(bureau.asOffice(() -> occurrences.exempt(id, "系统停用", firstDeputy.id()))
                        .state())
                .isEqualTo(OccurrenceState.EXEMPT);
        assertThat(bureau.asOffice(
                        () -> obligations.history(ofRow("M08").getFirst().obligationId())))
                .first()
                .extracting(ChangeView::what, ChangeView::approver)
                .containsExactly("豁免", "欧阳山");
    }

    @Test
    void keepsTheOldDueDateInTheHistory() {
        adopt(aPlan(bureau.id()).asking("M13", "安全自查", "quarterly", "office").effective(NEW_YEAR));
        var first = ofRow("M13").getFirst();
        var moved = bureau.asOffice(() -> occurrences.changeDueDate(first.id(), LocalDate.of(2026, 4, 10), "机房改造"));
        assertThat(moved.dueOn()).isEqualTo(LocalDate.of(2026, 4, 10));
        assertThat(moved.dueReason()).contains("2026年3月31日").contains("机房改造");
        assertThatThrownBy(() ->
                        bureau.asOffice(() -> occurrences.changeDueDate(first.id(), LocalDate.of(2025, 4, 10), "笔误")))
                .hasMessageContaining("不能早于");
    }

    @Test
    void handsOverWhatIsOpenAndKeepsTheNameOnWhatIsDone() {
        adopt(aPlan(bureau.id()).asking("M13", "安全自查", "quarterly", "office").effective(NEW_YEAR));
        var done = ofRow("M13").getFirst();
        note(done.id(), LocalDate.of(2026, 3, 9));
        var successor = person("顾清和");
        HandoverSource source = handover;
        assertThat(bureau.asOffice(() -> source.heldBy(director.id(), LocalDate.of(2026, 3, 10))))
                .hasSize(1);
        bureau.asOffice(() -> source.move(director.id(), successor.id(), LocalDate.of(2026, 3, 11)));
        assertThat(ofRow("M13"))
                .extracting(each -> each.responsibility().personName())
                .containsExactly("陆清源", "顾清和");
        nextDay(APRIL);
        assertThat(ofRow("M13").get(1).responsibility().personName()).isEqualTo("顾清和");
    }

    @Test
    void leavesToTheLeaverWhatWasDueBefore() {
        adopt(aPlan(bureau.id())
                .asking("M13", "定期安全自查", "monthly", "office-director")
                .effective(NEW_YEAR));
        var successor = person("顾清和");
        HandoverSource source = handover;
        var on = LocalDate.of(2026, 3, 11);
        assertThat(bureau.asOffice(() -> source.heldBy(director.id(), on)))
                .extracting(HandoverItem::stays)
                .startsWith(true, true, false);
        bureau.asOffice(() -> source.move(director.id(), successor.id(), on));
        assertThat(ofRow("M13"))
                .extracting(
                        OccurrenceView::periodKey, each -> each.responsibility().personName())
                .startsWith(tuple("2026-01", "陆清源"), tuple("2026-02", "陆清源"), tuple("2026-03", "顾清和"));
    }

    @Test
    void demandsAsManyRecordsAYearAsThePlanAsksFor() {
        adopt(aPlan(bureau.id())
                .asking("M04", "专题会议", "yearly", "leader")
                .atLeast(2)
                .asking("M08", "应急演练", "half-yearly", "office")
                .asking("M08", "桌面推演", "yearly", "office")
                .effective(NEW_YEAR));
        var demanded = bureau.asOffice(() -> targets.targets(bureau.id(), LocalDate.of(2026, 3, 10)));
        assertThat(demanded.get("M04").value()).isEqualByComparingTo("2");
        assertThat(demanded.get("M08").value()).isEqualByComparingTo("2");
    }

    @Test
    void saysWhatThePlanDemandsAndNeverPretendsAShare() {
        adopt(aPlan(bureau.id())
                .asking("M09", "通报处置反馈", "continuous", "office")
                .withTarget("处置反馈率", "≥", 95, "%")
                .asking("M04", "专题会议", "yearly", "leader")
                .effective(NEW_YEAR));
        note(ofRow("M04").getFirst().id(), LocalDate.of(2026, 3, 9));
        var today = LocalDate.of(2026, 3, 10);
        var demanded =
                bureau.asOffice(() -> targets.targets(bureau.id(), today)).get("M09");
        assertThat(demanded.op()).isEqualTo(">=");
        assertThat(demanded.value()).isEqualByComparingTo("95");
        assertThat(bureau.asOffice(() -> targets.targets(bureau.id(), today)).get("M04"))
                .satisfies(each -> assertThat(each.value()).isEqualByComparingTo("1"))
                .satisfies(each -> assertThat(each.unit()).isEqualTo("次"));
        var figures = Acting.as(Actor.platform(), () -> measures.measures(bureau.id(), 2026, today));
        assertThat(figures)
                .filteredOn(each -> each.code().equals("K01"))
                .singleElement()
                .satisfies(each -> assertThat(each.value()).isEqualByComparingTo("1"));
        assertThat(figures)
                .filteredOn(each -> each.code().equals("K07"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.value()).isNull();
                    assertThat(each.explanation()).startsWith("尚无记录该指标的业务模块");
                });
        assertThat(figures)
                .filteredOn(each -> each.code().equals("K06"))
                .singleElement()
                .satisfies(each -> assertThat(each.explanation()).contains("不适用"));
    }

    @Test
    void findsByAnyPartOfTitleOrSentenceInTheOwnBureauOnly() {
        adopt(aPlan(bureau.id()).asking("M08", "网络安全实战演练", "yearly", "office").effective(NEW_YEAR));
        var scope = bureau.actor(Role.STAFF).scope();
        assertThat(bureau.asOffice(() -> obligations.search(scope, "战演", 5))).hasSize(1);
        assertThat(bureau.asOffice(() -> obligations.search(scope, "%", 5))).isEmpty();
        assertThat(bureaus.fresh().asOffice(() -> obligations.search(scope, "战演", 5)))
                .isEmpty();
    }
}
