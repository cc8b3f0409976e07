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
    void writesAtMostSixtyAMinuteOfAVisitor() {
        var written = IntStream.range(0, 1_000)
                .filter(n -> throttle.admit("192.0.2.1", "404 /" + n).isPresent())
                .count();
        assertThat(written).isEqualTo(60);
        assertThat(throttle.admit("192.0.2.2", "404 /1")).hasValue(0);
    }

    @Test
    void tellsWhatAFloodLeftOpenOnceItIsOver() {
        throttle.admit("账号 1", "403 /a");
        throttle.admit("账号 1", "403 /a");
        throttle.admit("账号 1", "403 /a");
        assertThat(throttle.open(false)).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(throttle.open(false)).containsExactly(new RefusalThrottle.Skipped("账号 1", "403 /a", 2));
        assertThat(throttle.open(false)).isEmpty();
        assertThat(throttle.open(true)).isEmpty();
    }

    @Test
    void tellsWhatIsOpenAtTheEndAtOnce() {
        throttle.admit("账号 1", "403 /a");
        throttle.admit("账号 1", "403 /a");
        assertThat(throttle.open(true)).containsExactly(new RefusalThrottle.Skipped("账号 1", "403 /a", 1));
    }

    @Test
    void tellsWhatItHadNoRoomToRemember() {
        throttle.admit("账号 1", "403 /a");
        throttle.admit("账号 1", "403 /a");
        IntStream.range(0, 20_000).forEach(n -> throttle.admit("地址 " + n, "404 /a"));
        clock.advance(Duration.ofMinutes(1));
        assertThat(throttle.open(false)).contains(new RefusalThrottle.Skipped("账号 1", "403 /a", 1));
    }
}
