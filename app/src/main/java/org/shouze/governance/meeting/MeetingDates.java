package org.shouze.governance.meeting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;

/** How days and moments are written in a meeting's sentences (日期写法). */
public final class MeetingDates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private MeetingDates() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String moment(OffsetDateTime moment) {
        return MOMENT.format(moment.atZoneSameInstant(BusinessTime.ZONE));
    }

    public static String time(OffsetDateTime moment) {
        return TIME.format(moment.atZoneSameInstant(BusinessTime.ZONE));
    }

    /** From when to when, naming the day once where both fall on it. */
    public static String span(OffsetDateTime start, @Nullable OffsetDateTime end) {
        if (end == null) {
            return moment(start);
        }
        var sameDay = BusinessTime.dayOf(start).equals(BusinessTime.dayOf(end));
        return moment(start) + "—" + (sameDay ? time(end) : moment(end));
    }

    /** The quarter of a day, 1 to 4. */
    public static int quarterOf(LocalDate day) {
        return day.get(IsoFields.QUARTER_OF_YEAR);
    }
}
