package org.shouze.governance.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouze.governance.meeting.BureauWithGroup.NINE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.governance.meeting.YearBoard.Standing;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.handover.HandoverItem;
import org.shouze.responsibility.indicator.measure.Measure;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.springframework.beans.factory.annotation.Autowired;

@ShouzeTest
class MeetingFiguresTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired
    MeetingMeasures measures;

    @Autowired
    MeetingHandover handover;

    @Autowired
    MeetingBook book;

    @Autowired
    Meetings meetings;

    @Autowired
    SignOffs signOffs;

    @Autowired
    SettableClock clock;

    @Autowired
    BureauWithGroup.Factory bureaus;

    BureauWithGroup bureau;

    @BeforeEach
    void openBureau() {
        clock.set(NINE.plusHours(3).toInstant());
        bureau = bureaus.fresh();
    }

    @Test
    void countsSignedSpecialMeetingsOnly() {
        var id = bureau.held(bureau.special(bureau.leader), bureau.leader);
        assertThat(measure("K01").value()).isEqualByComparingTo(BigDecimal.ZERO);
        bureau.as(bureau.leader, Role.LEADER, () -> signOffs.sign(id));
        assertThat(measure("K01").value()).isEqualByComparingTo(BigDecimal.ONE);
        bureau.asClerk(() -> meetings.cancel(id, "记录有误"));
        assertThat(measure("K01").value()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void tellsTheShareOfDeputiesQuartersThatWereKept() {
        signedQuarter();
        assertThat(measure("K02").value()).as("while the quarter runs").isEqualByComparingTo("100");
        var share = measure("K02", LocalDate.of(2026, 4, 1));
        assertThat(share.value()).isEqualByComparingTo("50");
        assertThat(share.numerator()).isEqualByComparingTo("1");
        assertThat(share.denominator()).isEqualByComparingTo("2");
        assertThat(share.explanation()).contains("应召开 2 次", "已召开并签发 1 次", "只计入一位");
    }

    @Test
    void appliesToNoDeputyWhereThereIsNone() {
        var before = bureau.asClerk(() -> measures.measures(bureau.bureau.id(), 2024, TODAY));
        assertThat(before)
                .filteredOn(each -> each.code().equals("K02"))
                .extracting(Measure::value)
                .containsOnlyNulls();
    }

    @Test
    void showsTheYearOfTheOwnBureau() {
        signedQuarter();
        var board = bureau.asClerk(() -> book.year(2026));
        assertThat(board.deputies())
                .extracting(
                        deputy -> deputy.name() + deputy.quarters().getFirst().standing())
                .containsExactlyInAnyOrder("周敏" + Standing.DONE, "吴刚" + Standing.OWED);
        assertThat(bureaus.fresh().asClerk(() -> book.year(2026)).quartersDone())
                .isZero();
    }

    @Test
    void pagesThroughTheYear() {
        for (int i = 0; i < 5; i++) {
            bureau.asClerk(() -> meetings.plan(bureau.special(bureau.leader)));
        }
        var first = bureau.asClerk(() -> book.list(new MeetingFilter(2026, null, null, "", null, 3)));
        var rest = bureau.asClerk(() -> book.list(
                new MeetingFilter(2026, null, null, "", first.getLast().id(), 3)));
        assertThat(first).hasSize(3);
        assertThat(rest).hasSize(2).doesNotContainAnyElementsOf(first);
    }

    @Test
    void findsMeetingsByAnyPartOfTheirTitle() {
        bureau.asClerk(() -> meetings.plan(bureau.special(bureau.leader)));
        assertThat(bureau.asClerk(() -> book.named("安全专题", 5))).hasSize(1);
        assertThat(bureau.asClerk(() -> book.named("百分%", 5))).isEmpty();
    }

    @Test
    void passesALeaversMeetingsToTheSuccessor() {
        var id = bureau.asClerk(
                () -> meetings.plan(bureau.quarterly(bureau.deputy)).meeting().id());
        assertThat(heldBy(bureau.deputy.id())).extracting(HandoverItem::kind).containsExactly("主持会议");
        assertThat(heldBy(bureau.clerk.id())).extracting(HandoverItem::kind).containsExactly("会议会务");
        bureau.asClerk(() -> handover.move(bureau.deputy.id(), bureau.otherDeputy.id(), TODAY));
        var moved = bureau.asClerk(() -> book.get(id));
        assertThat(moved.meeting().chairName()).isEqualTo("吴刚");
        assertThat(moved.guests())
                .filteredOn(Guest::concerned)
                .extracting(Guest::name)
                .containsExactly("吴刚");
        assertThat(heldBy(bureau.deputy.id())).isEmpty();
    }

    @Test
    void leavesHeldMeetingsToWhoChairedThem() {
        var id = bureau.held(bureau.special(bureau.leader), bureau.leader);
        assertThat(heldBy(bureau.leader.id())).isEmpty();
        bureau.asClerk(() -> handover.move(bureau.leader.id(), bureau.deputy.id(), TODAY));
        assertThat(bureau.asClerk(() -> book.get(id)).meeting().chairName()).isEqualTo("陈远");
    }

    @Test
    void knowsWhomMeetingsName() {
        bureau.asClerk(() -> meetings.plan(bureau.quarterly(bureau.deputy)));
        var asked = List.of(bureau.deputy.id(), bureau.otherDeputy.id());
        assertThat(bureau.asClerk(() -> handover.used(asked))).isEqualTo(Set.of(bureau.deputy.id()));
    }

    private void signedQuarter() {
        var id = bureau.held(bureau.quarterly(bureau.deputy), bureau.deputy);
        bureau.as(bureau.deputy, Role.LEADER, () -> signOffs.sign(id));
    }

    private List<HandoverItem> heldBy(java.util.UUID person) {
        return bureau.asClerk(() -> handover.heldBy(person, TODAY));
    }

    private Measure measure(String code) {
        return measure(code, TODAY);
    }

    private Measure measure(String code, LocalDate asOf) {
        return bureau.asClerk(() -> measures.measures(bureau.bureau.id(), 2026, asOf)).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
