package org.shouze.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test turns it; its views in other zones turn with it. */
public final class SettableClock extends Clock {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final AtomicReference<Instant> moment;
    private final ZoneId zone;

    private SettableClock(AtomicReference<Instant> moment, ZoneId zone) {
        this.moment = moment;
        this.zone = zone;
    }

    public static SettableClock at(Instant moment) {
        return new SettableClock(new AtomicReference<>(moment), SHANGHAI);
    }

    /** Noon in Beijing, far from any turn of the day. */
    public static SettableClock on(LocalDate day) {
        return at(noon(day));
    }

    public void set(Instant to) {
        moment.set(to);
    }

    public void setDay(LocalDate day) {
        set(noon(day));
    }

    public void advance(Duration by) {
        moment.updateAndGet(now -> now.plus(by));
    }

    @Override
    public Instant instant() {
        return moment.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(moment, other);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(SHANGHAI).toInstant();
    }
}
