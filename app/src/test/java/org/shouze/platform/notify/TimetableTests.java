package org.shouze.platform.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouze.platform.kernel.WorkingCalendar;

class TimetableTests {

    static final Timetable USUAL =
            new Timetable(PolicyView.USUAL, PolicyView.USUAL.quiet(), new WorkingCalendar(List.of()));

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T20:59:59+08:00,2026-03-10T20:59:59+08:00",
        "2026-03-10T21:00:00+08:00,2026-03-11T08:00:00+08:00",
        "2026-03-10T23:59:00+08:00,2026-03-11T08:00:00+08:00",
        "2026-03-11T00:30:00+08:00,2026-03-11T08:00:00+08:00",
        "2026-03-11T08:00:00+08:00,2026-03-11T08:00:00+08:00",
        "2026-03-10T16:30:00Z,2026-03-11T08:00:00+08:00"
    })
    void waitsForTheEndOfTheQuietHours(OffsetDateTime now, OffsetDateTime sent) {
        assertThat(USUAL.single(NoticeKind.CHASE, now).toInstant()).isEqualTo(sent.toInstant());
    }

    @Test
    void letsWhatIsUrgentThroughAtNight() {
        var night = OffsetDateTime.parse("2026-03-10T23:00:00+08:00");
        assertThat(USUAL.single(NoticeKind.EMERGENCY, night)).isEqualTo(night);
    }

    @Test
    void knowsQuietHoursWithinADayAndNone() {
        assertThat(new Quiet(LocalTime.of(12, 0), LocalTime.of(14, 0)).covers(LocalTime.of(13, 0)))
                .isTrue();
        assertThat(new Quiet(LocalTime.of(12, 0), LocalTime.of(14, 0)).covers(LocalTime.of(14, 0)))
                .isFalse();
        assertThat(new Quiet(LocalTime.of(12, 0), LocalTime.of(12, 0)).covers(LocalTime.of(12, 0)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T08:29:59+08:00,2026-03-10",
        "2026-03-10T08:30:00+08:00,2026-03-11",
        "2026-03-13T09:00:00+08:00,2026-03-16",
        "2026-03-14T07:00:00+08:00,2026-03-16"
    })
    void collectsForTheNextWorkingDaysDigest(OffsetDateTime now, LocalDate day) {
        assertThat(USUAL.digestDay(now)).isEqualTo(day);
    }
}
