package org.shouze.application.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.BusinessTime;

class DemoClockTests {

    private static final Instant MACHINE = Instant.parse("2026-11-22T14:58:00Z");

    private final DemoClock clock = new DemoClock(Clock.fixed(MACHINE, ZoneOffset.UTC));
    private final BusinessTime time = new BusinessTime(clock);

    @Test
    void turnsBusinessTimeToo() {
        clock.turnTo(LocalDate.of(2026, 3, 10), LocalTime.of(9, 0));

        assertThat(time.today()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(time.instant()).isEqualTo(Instant.parse("2026-03-10T01:00:00Z"));
    }

    @Test
    void goesWithTheMachineOnceReleased() {
        clock.turnTo(LocalDate.of(2026, 3, 10), LocalTime.of(9, 0));
        clock.release();

        assertThat(time.instant()).isEqualTo(MACHINE);
        assertThat(clock.machineDay()).isEqualTo(LocalDate.of(2026, 11, 22));
    }
}
