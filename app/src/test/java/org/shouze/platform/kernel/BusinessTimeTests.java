package org.shouze.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shouze.support.SettableClock;

class BusinessTimeTests {

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-12-31T15:59:59.123456789Z"));
    private final BusinessTime time = new BusinessTime(clock);

    @Test
    void turnsTheDayAtMidnightInBeijing() {
        assertThat(time.today()).isEqualTo(LocalDate.of(2026, 12, 31));

        clock.advance(Duration.ofSeconds(1));

        assertThat(time.today()).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void givesMomentsThatTheDatabaseCanKeep() {
        assertThat(time.now()).hasToString("2026-12-31T23:59:59.123456+08:00");
        assertThat(time.instant()).isEqualTo(Instant.parse("2026-12-31T15:59:59.123456Z"));
    }

    @Test
    void followsAClockThatIsSet() {
        clock.setDay(LocalDate.of(2028, 2, 29));

        assertThat(time.now()).hasToString("2028-02-29T12:00+08:00");
    }
}
