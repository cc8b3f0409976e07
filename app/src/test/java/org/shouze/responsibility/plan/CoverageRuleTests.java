package org.shouze.responsibility.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.shouze.gongwen.plan.PlanReading.Cadence;
import org.shouze.gongwen.plan.PlanReading.Kind;
import org.shouze.platform.kernel.Refusal;
import org.shouze.responsibility.plan.Coverage.State;

class CoverageRuleTests {

    private static final ObligationWish WISH =
            new ObligationWish("汇聚各方力量", null, List.of("office"), Cadence.YEARLY, null, List.of(), null, null);

    private final Draft draft = Draft.of(PlanTexts.reading());

    @Test
    void losesNoSentence() {
        var lines = CoverageRule.of(draft.reading()).lines();
        assertThat(lines).hasSameSizeAs(draft.sentences());
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.obligations().isEmpty()).isEqualTo(line.state() != State.TRACED);
            assertThat(line.reason() == null).isEqualTo(line.state() == State.TRACED);
        });
    }

    @Test
    void opensASentenceThatLosesItsLastObligation() {
        var id = PlanTexts.obligation(draft.reading(), "M08").id();
        var changed = SentenceCorrections.remove(draft, id);
        assertThat(CoverageRule.of(changed.reading()).in(State.OPEN))
                .extracting(Coverage.Line::sentence)
                .anySatisfy(sentence -> assertThat(sentence).contains("应急演练"));
        assertThat(changed.reading().notUnderstood())
                .hasSize(draft.reading().notUnderstood().size() + 1);
    }

    @Test
    void closesAnOpenSentenceByAnObligationOrAReason() {
        var position = positionOf(
                SentenceCorrections.remove(
                        draft, PlanTexts.obligation(draft.reading(), "M08").id()),
                "应急演练");
        var opened = SentenceCorrections.remove(
                draft, PlanTexts.obligation(draft.reading(), "M08").id());

        var obliged = SentenceCorrections.add(opened, position, WISH);
        assertThat(stateAt(obliged, position)).isEqualTo(State.TRACED);
        var excused = SentenceCorrections.excuse(opened, position, "由上级统一组织");
        assertThat(stateAt(excused, position)).isEqualTo(State.EXCUSED);
        assertThat(stateAt(SentenceCorrections.reopen(excused, position), position))
                .isEqualTo(State.OPEN);
    }

    @Test
    void refusesAnEmptyReason() {
        assertThatThrownBy(() -> SentenceCorrections.excuse(draft, 0, "　 "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("请说明");
    }

    @Test
    void refusesToExcuseASentenceThatHasAnObligation() {
        assertThatThrownBy(() -> SentenceCorrections.excuse(draft, positionOf(draft, "应急演练"), "不需要"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("先删除");
    }

    @Test
    void acceptsTheProposedReasonOfEveryOpenSentence() {
        var opened = SentenceCorrections.remove(
                draft, PlanTexts.obligation(draft.reading(), "M08").id());
        var accepted =
                CoverageRule.of(SentenceCorrections.acceptProposals(opened).reading());
        assertThat(accepted.isComplete()).isTrue();
        assertThat(accepted.in(State.EXCUSED))
                .anySatisfy(line -> assertThat(line.reason()).startsWith("经人工核对，不单列义务"));
    }

    @Test
    void givesNewObligationsIdsOfTheirOwn() {
        var added = SentenceCorrections.add(draft, positionOf(draft, "应急演练"), WISH);
        assertThat(added.obligations()).extracting("id").doesNotHaveDuplicates();
        assertThat(added.obligations()).hasSize(draft.obligations().size() + 1);
    }

    @Test
    void tellsAllThatIsWrongWithAnObligationAtOnce() {
        var wrong = new ObligationWish("", "M39", List.of("boss"), Cadence.YEARLY, 0, List.of("13-40"), null, null);
        assertThatThrownBy(() -> SentenceCorrections.add(draft, 0, wrong))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(Refusal.Finding::field)
                                .containsExactly("title", "row", "responsible", "atLeast", "due"));
    }

    @Test
    void takesBackAConfirmationWhenItsStepChanges() {
        var confirmed = draft.confirming(PlanStep.GROUP)
                .confirming(PlanStep.OBLIGATIONS)
                .confirming(PlanStep.COVERAGE);
        assertThat(confirmed.touching("o1", PlanStep.OBLIGATIONS, 2).confirmed())
                .containsExactly(PlanStep.GROUP);
        assertThat(confirmed.touching("p1", PlanStep.GROUP, 2).confirmed())
                .containsExactlyInAnyOrder(PlanStep.OBLIGATIONS, PlanStep.COVERAGE);
    }

    private static State stateAt(Draft draft, int position) {
        return CoverageRule.of(draft.reading()).lines().get(position).state();
    }

    private static int positionOf(Draft draft, String words) {
        var position = new AtomicInteger(-1);
        for (var at = 0; at < draft.sentences().size(); at++) {
            var trace = draft.sentences().get(at);
            if (trace.sentence().contains(words) && trace.kind() != Kind.ASKS_NOTHING) {
                position.set(at);
            }
        }
        return position.get();
    }
}
