package org.shouze.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shouze.support.SettableClock;

class RefusalThrottleTests {

    private final SettableClock clock = SettableClock.on(LocalDate.of(2026, 3, 10));
    private final RefusalThrottle throttle = new RefusalThrottle(clock);

    @Test
    void writesOneOfAKindAMinuteAndCountsTheOthers() {
        assertThat(throttle.admit("192.0.2.1", "403 /a")).hasValue(0);
        assertThat(throttle.admit("192.0.2.1", "403 /a")).isEmpty();
        assertThat(throttle.admit("192.0.2.1", "403 /a")).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(throttle.admit("192.0.2.1", "403 /a")).hasValue(2);
    }

    @Test
    void tellsKindsAndAddressesApart() {
        assertThat(throttle.admit("192.0.2.1", "403 /a")).hasValue(0);
        assertThat(throttle.admit("192.0.2.1", "403 /b")).hasValue(0);
        assertThat(throttle.admit("192.0.2.2", "403 /a")).hasValue(0);
    }

    @Test
    void writesAtMostSixtyAMinuteOfAnAddress() {
        var written = IntStream.range(0, 1_000)
                .filter(n -> throttle.admit("192.0.2.1", "404 /" + n).isPresent())
                .count();
        assertThat(written).isEqualTo(60);
        assertThat(throttle.admit("192.0.2.2", "404 /1")).hasValue(0);
    }
}
