package org.shouze.platform.notify;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.WorkingCalendar;

/** When a letter goes out: at once, after the quiet hours, or with the next working day's digest. */
record Timetable(PolicyView policy, Quiet quiet, WorkingCalendar calendar) {

    /** The working day whose digest is still to come. */
    LocalDate digestDay(OffsetDateTime now) {
        var local = now.atZoneSameInstant(BusinessTime.ZONE);
        var today = local.toLocalDate();
        var open = calendar.isWorkingDay(today) && local.toLocalTime().isBefore(policy.digestAt());
        return open ? today : calendar.plusWorkingDays(today, 1);
    }

    OffsetDateTime digestMoment(LocalDate day) {
        return quiet.after(
                day.atTime(policy.digestAt()).atZone(BusinessTime.ZONE).toOffsetDateTime());
    }

    OffsetDateTime single(NoticeKind kind, OffsetDateTime now) {
        return kind.urgency() == NoticeKind.Urgency.URGENT ? now : quiet.after(now);
    }
}
