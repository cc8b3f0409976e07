package org.shouze.platform.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.shouze.platform.kernel.security.OpenDoor;
import org.springframework.stereotype.Component;

/** What time it is for the bureau (业务时间), in Asia/Shanghai; the only place where the clock is read. */
@Component
@OpenDoor(because = "what day it is is no secret")
public class BusinessTime {

    /** The zone of every business day (北京时间). */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    public BusinessTime(Clock clock) {
        this.clock = clock.withZone(ZONE);
    }

    /** For the command line, which has nobody to inject a clock. */
    public static BusinessTime ofThisMachine() {
        return new BusinessTime(Clock.system(ZONE));
    }

    /** The business day (今日). */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The moment with Beijing's offset, in microseconds, so that it comes back from the database unchanged. */
    public OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    /** The moment, in microseconds. */
    public Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The business day on which a moment falls. */
    public static LocalDate dayOf(OffsetDateTime moment) {
        return moment.atZoneSameInstant(ZONE).toLocalDate();
    }
}
