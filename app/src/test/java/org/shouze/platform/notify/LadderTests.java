package org.shouze.platform.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouze.platform.kernel.HolidayDay;
import org.shouze.platform.kernel.HolidayYear;
import org.shouze.platform.kernel.WorkingCalendar;
import org.shouze.platform.notify.Ladder.Rung;
import org.shouze.platform.notify.Ladder.Term;
import org.shouze.platform.notify.Ladder.Told;

class LadderTests {

    /** A Friday. */
    static final LocalDate DUE = LocalDate.of(2026, 3, 27);

    static final WorkingCalendar CALENDAR = new WorkingCalendar(List.of());
    static final Ladder USUAL =
            Ladder.of(new RuleView("obligation", "", "义务", true, RuleView.USUAL_REMINDERS, RuleView.USUAL_ESCALATIONS));

    @Test
    void remindsFiveWorkingDaysBeforeOverTheWeekend() {
        assertThat(next(Told.NOTHING, "2026-03-19")).isNull();
        assertThat(next(Told.NOTHING, "2026-03-20")).isEqualTo(new Rung(-5, 0));
    }

    @Test
    void takesTheLatestOfTheStepsThatWereMissed() {
        assertThat(next(Told.NOTHING, "2026-03-27")).isEqualTo(new Rung(0, 0));
        assertThat(next(told(-5, 0, "2026-03-20"), "2026-03-30")).isEqualTo(new Rung(1, 0));
    }

    @Test
    void tellsNobodysSuperiorBeforeHimself() {
        assertThat(next(Told.NOTHING, "2026-04-30")).isEqualTo(new Rung(3, 0));
    }

    @Test
    void climbsOneLevelADay() {
        assertThat(next(told(3, 0, "2026-04-02"), "2026-04-30")).isEqualTo(new Rung(5, 1));
        assertThat(next(told(5, 1, "2026-04-30"), "2026-04-30")).isNull();
        assertThat(next(told(5, 1, "2026-04-29"), "2026-04-30")).isEqualTo(new Rung(8, 2));
    }

    @Test
    void stopsClimbingOnceItIsAcknowledged() {
        var noted = new Told(3, 0, LocalDate.parse("2026-04-02"), true, false, Set.of());
        assertThat(next(noted, "2026-04-30")).isNull();
    }

    @Test
    void raisesNothingWhileAStepIsHeld() {
        var held = new Told(-5, 0, LocalDate.parse("2026-03-20"), false, true, Set.of());
        assertThat(next(held, "2026-03-27")).isNull();
        assertThat(next(held, "2026-04-30")).isNull();
    }

    @Test
    void goesOnToTheSuperiorWhenTheLastWordToHimselfWasWithdrawn() {
        var withdrawn = new Told(null, -1, null, false, false, Set.of(-5, -1, 0, 1, 3));
        assertThat(next(withdrawn, "2026-04-02")).isNull();
        assertThat(next(withdrawn, "2026-04-30")).isEqualTo(new Rung(5, 1));
    }

    @Test
    void goesOverALevelWhoseStepWasWithdrawn() {
        var withdrawn = new Told(3, 0, LocalDate.parse("2026-04-02"), false, false, Set.of(5));
        assertThat(next(withdrawn, "2026-04-30")).isEqualTo(new Rung(8, 2));
    }

    @Test
    void restsOnDaysOff() {
        assertThat(next(Told.NOTHING, "2026-03-28")).isNull();
        assertThat(next(Told.NOTHING, "2026-03-30")).isEqualTo(new Rung(1, 0));
    }

    @Test
    void remindsOfNothingThatHasNotBegun() {
        var daily = new Term(DUE, DUE, 4);
        assertThat(USUAL.next(daily, Told.NOTHING, DUE.minusDays(1), CALENDAR)).isEmpty();
        assertThat(USUAL.next(daily, Told.NOTHING, DUE, CALENDAR)).contains(new Rung(0, 0));
    }

    @Test
    void leavesOutLevelsThatTheChainDoesNotHave() {
        var alone = new Term(DUE.minusDays(90), DUE, 1);
        assertThat(USUAL.next(alone, told(3, 0, "2026-04-02"), LocalDate.of(2026, 4, 30), CALENDAR))
                .isEmpty();
    }

    static List<Long> seeds() {
        return IntStream.range(0, 400).mapToObj(Long::valueOf).toList();
    }

    /** Servers that are off for any days, holidays published in between, rules edited, runs repeated. */
    @ParameterizedTest
    @MethodSource("seeds")
    void neverTellsTwiceWhateverDaysAreOff(long seed) {
        var random = new Random(seed);
        var told = Told.NOTHING;
        var calendar = CALENDAR;
        var ladder = USUAL;
        var taken = new ArrayList<Rung>();
        var days = new HashSet<LocalDate>();
        for (var day = DUE.minusDays(20); day.isBefore(DUE.plusDays(60)); day = day.plusDays(1)) {
            calendar = random.nextInt(6) == 0 ? anyCalendar(random) : calendar;
            ladder = random.nextInt(8) == 0 ? anyLadder(random) : ladder;
            for (int run = random.nextInt(3); run > 0; run--) {
                var rung = ladder.next(new Term(DUE.minusDays(90), DUE, 4), told, day, calendar);
                if (rung.isPresent()) {
                    taken.add(rung.get());
                    assertThat(days.add(day)).as("one a day").isTrue();
                    assertThat(rung.get().level()).isLessThanOrEqualTo(Math.max(1, told.highestLevel() + 1));
                    told = new Told(
                            rung.get().offset(),
                            Math.max(told.highestLevel(), rung.get().level()),
                            day,
                            false,
                            false,
                            Set.of());
                }
            }
        }
        assertThat(taken).extracting(Rung::offset).doesNotHaveDuplicates().isSorted();
    }

    private static WorkingCalendar anyCalendar(Random random) {
        var off = IntStream.range(0, 80)
                .filter(n -> random.nextInt(3) == 0)
                .mapToObj(n -> new HolidayDay(DUE.minusDays(20).plusDays(n), HolidayDay.Kind.OFF, "放假"))
                .toList();
        return new WorkingCalendar(List.of(new HolidayYear(2026, true, "测试", off)));
    }

    private static Ladder anyLadder(Random random) {
        var days = random.ints(-10, 30).distinct().limit(6).boxed().sorted().toList();
        var after = days.stream().filter(day -> day > 0).limit(3).toList();
        var before = days.stream().filter(day -> !after.contains(day)).toList();
        return Ladder.of(new RuleView("obligation", "", "", true, before, after));
    }

    private static Told told(int offset, int level, String day) {
        return new Told(offset, level, LocalDate.parse(day), false, false, Set.of());
    }

    private static Rung next(Told told, String day) {
        return USUAL.next(new Term(DUE.minusDays(90), DUE, 4), told, LocalDate.parse(day), CALENDAR)
                .orElse(null);
    }
}
