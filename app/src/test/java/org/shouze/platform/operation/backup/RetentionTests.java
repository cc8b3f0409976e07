package org.shouze.platform.operation.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetentionTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Test
    void keepsTheLastDaysWeeksAndMonths() {
        var kept = kept(new Retention(3, 2, 3), daily(120));
        assertThat(kept)
                .containsExactly(
                        LocalDate.of(2026, 3, 10),
                        LocalDate.of(2026, 3, 9),
                        LocalDate.of(2026, 3, 8),
                        LocalDate.of(2026, 2, 28),
                        LocalDate.of(2026, 1, 31));
    }

    @Test
    void neverLetsTheLatestGoHoweverOldItIs() {
        var old = LocalDate.of(2020, 1, 1);
        assertThat(new Retention(1, 0, 0).expired(List.of(old))).isEmpty();
    }

    @Test
    void countsOnlyDaysThatHadABackup() {
        var seldom = List.of(TODAY, TODAY.minusDays(30), TODAY.minusDays(60), TODAY.minusDays(90));
        assertThat(kept(new Retention(2, 0, 0), seldom)).containsExactly(TODAY, TODAY.minusDays(30));
    }

    @Test
    void tellsWeeksOfTwoYearsApart() {
        var days = List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2025, 12, 31), LocalDate.of(2025, 1, 2));
        assertThat(kept(new Retention(1, 3, 0), days))
                .containsExactly(LocalDate.of(2026, 1, 1), LocalDate.of(2025, 1, 2));
    }

    private static List<LocalDate> kept(Retention rule, List<LocalDate> days) {
        var expired = rule.expired(days);
        return days.stream().filter(day -> !expired.contains(day)).toList();
    }

    private static List<LocalDate> daily(int count) {
        return IntStream.range(0, count).mapToObj(TODAY::minusDays).toList();
    }
}
