package org.shouze.responsibility.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatchingTests {

    private static final UUID ANYBODY = UUID.randomUUID();
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 12);

    @Test
    void countsWorkOfThePeriodAndNoOther() {
        var quarter = wanted("M13", null, 1);
        assertThat(match(quarter, proof("M13", null, LocalDate.of(2026, 1, 1))).doneOn())
                .isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(match(quarter, proof("M13", null, LocalDate.of(2026, 3, 31))).count())
                .isOne();
        assertThat(match(quarter, proof("M13", null, LocalDate.of(2026, 4, 1))).count())
                .isZero();
        assertThat(match(quarter, proof("M12", null, FEBRUARY)).count()).isZero();
    }

    @Test
    void countsForADeputyOnlyHisOwnWorkOrTheUnits() {
        var deputy = UUID.randomUUID();
        var own = wanted("M05", deputy, 1);
        assertThat(match(own, proof("M05", deputy, FEBRUARY)).count()).isOne();
        assertThat(match(own, proof("M05", null, FEBRUARY)).count()).isOne();
        assertThat(match(own, proof("M05", ANYBODY, FEBRUARY)).count()).isZero();
    }

    @Test
    void countsARecordOnceHoweverManyPersonsItSpeaksFor() {
        var twice = wanted("M08", null, 2);
        var source = "drill:" + UUID.randomUUID();
        var one = new Matching.Proof(UUID.randomUUID(), source, "M08", ANYBODY, FEBRUARY, at(1), "", null);
        var same = new Matching.Proof(UUID.randomUUID(), source, "M08", UUID.randomUUID(), FEBRUARY, at(2), "", null);
        var found = Matching.of(List.of(twice), List.of(one, same)).getFirst();
        assertThat(found.count()).isOne();
        assertThat(found.doneOn()).isNull();
        assertThat(found.evidence()).hasSize(2);
    }

    @Test
    void isDoneOnTheDayOfTheRecordThatMadeItEnoughInWhateverOrderTheyCameIn() {
        var twice = wanted("M13", null, 2);
        var late = proof("M13", null, LocalDate.of(2026, 3, 20));
        var early = proof("M13", null, LocalDate.of(2026, 1, 8));
        assertThat(Matching.of(List.of(twice), List.of(late, early)).getFirst().doneOn())
                .isEqualTo(LocalDate.of(2026, 3, 20));
    }

    @Test
    void keepsWhatWasHandedInForOneOccurrenceAwayFromTheOthers() {
        var mine = wanted("M13", null, 1);
        var other = wanted("M13", null, 1);
        var upload = new Matching.Proof(
                UUID.randomUUID(), "upload:1", "M13", null, LocalDate.of(2026, 7, 1), at(1), "", mine.id());
        var found = Matching.of(List.of(mine, other), List.of(upload));
        assertThat(found).extracting(Matching.Match::count).containsExactly(1, 0);
    }

    @Test
    void provesTheOccasionItIsAboutWheneverThatWasAndNoOther() {
        var first = new Matching.Wanted(UUID.randomUUID(), "event-1", "M10", FEBRUARY, FEBRUARY, null, 1);
        var second = new Matching.Wanted(UUID.randomUUID(), "event-2", "M10", FEBRUARY, FEBRUARY, null, 1);
        var yearly = wanted("M10", null, 1);
        var filed = LocalDate.of(2026, 3, 9);
        var filing = new Matching.Proof(UUID.randomUUID(), "filing:2", "M10", null, filed, at(1), "event-2", null);
        var found = Matching.of(List.of(first, second, yearly), List.of(filing));
        assertThat(found).extracting(Matching.Match::count).containsExactly(0, 1, 1);
    }

    private static Matching.Match match(Matching.Wanted wanted, Matching.Proof proof) {
        return Matching.of(List.of(wanted), List.of(proof)).getFirst();
    }

    private static Matching.Wanted wanted(String row, @Nullable UUID person, int atLeast) {
        return new Matching.Wanted(
                UUID.randomUUID(), "", row, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), person, atLeast);
    }

    private static Matching.Proof proof(String row, @Nullable UUID person, LocalDate on) {
        return new Matching.Proof(UUID.randomUUID(), "x:" + UUID.randomUUID(), row, person, on, at(1), "", null);
    }

    private static OffsetDateTime at(int minute) {
        return OffsetDateTime.parse("2026-03-10T09:0" + minute + ":00+08:00");
    }
}
