package org.shouze.governance.meeting.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;

/** Reads and writes what date fields of a browser carry, in Beijing's time. */
final class Moments {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private Moments() {}

    static OffsetDateTime moment(String field, String label, @Nullable String typed) {
        try {
            return LocalDateTime.parse(MeetingForm.text(typed).strip())
                    .atZone(BusinessTime.ZONE)
                    .toOffsetDateTime();
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid(field, "请填写" + label + "，格式如 2026-03-10 09:00。");
        }
    }

    static LocalDate day(String field, String label, @Nullable String typed) {
        try {
            return LocalDate.parse(MeetingForm.text(typed).strip());
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid(field, "请填写" + label + "，格式如 2026-03-10。");
        }
    }

    static String field(OffsetDateTime moment) {
        return FIELD.format(moment.atZoneSameInstant(BusinessTime.ZONE));
    }
}
