package org.shouze.platform.notify;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.shouze.platform.kernel.BusinessTime;

/** The hours in which nobody is disturbed (免打扰时段), over midnight or not; none where both ends are the same. */
public record Quiet(LocalTime from, LocalTime to) {

    /** The moment, or the end of the quiet hours it falls into. */
    OffsetDateTime after(OffsetDateTime moment) {
        var local = moment.atZoneSameInstant(BusinessTime.ZONE);
        if (!covers(local.toLocalTime())) {
            return moment;
        }
        var end = local.with(to);
        return (end.isAfter(local) ? end : end.plusDays(1)).toOffsetDateTime();
    }

    boolean covers(LocalTime time) {
        if (from.isBefore(to)) {
            return !time.isBefore(from) && time.isBefore(to);
        }
        return !from.equals(to) && (!time.isBefore(from) || time.isBefore(to));
    }
}
