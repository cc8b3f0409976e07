package org.shouze.application.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Map;
import java.util.UUID;
import org.shouze.application.demo.DemoMeetings.Occasion;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;

/** Notes in the diary what happens on the days of the year. */
final class DemoStory {

    private static final LocalTime EARLY = LocalTime.of(0, 10);
    private static final LocalTime BEFORE_MEETING = LocalTime.of(9, 20);
    private static final LocalTime FORENOON = LocalTime.of(10, 0);
    private static final LocalTime AFTER_MEETING = LocalTime.of(10, 50);
    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 30);
    private static final LocalTime NIGHT = LocalTime.of(23, 30);
    private static final int NOTICE_DAYS = 7;
    private static final int MONTH_END = 26;
    private static final int LAST_DAYS = 14;

    /** What a year asks for once, and when this bureau does it. */
    private static final Map<MonthDay, String> FEATS = Map.of(
            MonthDay.of(3, 20), "M06",
            MonthDay.of(6, 18), "M08",
            MonthDay.of(8, 14), "M30",
            MonthDay.of(9, 18), "M15",
            MonthDay.of(10, 16), "M16");

    private final Diary diary;
    private final DemoScript script;
    private final UUID bureau;

    DemoStory(Diary diary, DemoScript script, UUID bureau) {
        this.diary = diary;
        this.script = script;
        this.bureau = bureau;
    }

    /** A meeting from the invitation a week before to the signature in the afternoon. */
    void meeting(Occasion occasion) {
        var day = occasion.day();
        diary.note(day.minusDays(NOTICE_DAYS), FORENOON, () -> {
            var meeting = script.meetings().planned(script.accounts(), occasion);
            diary.note(day, BEFORE_MEETING, () -> script.meetings().convened(script.accounts(), meeting, occasion));
            diary.note(day, AFTER_MEETING, () -> script.meetings().over(script.accounts(), meeting));
            diary.note(day, AFTERNOON, () -> script.meetings().signed(script.accounts(), meeting, occasion));
        });
    }

    /** Where nothing is planned for the days ahead, the office plans one more meeting on the last working day. */
    void lookAhead(LocalDate today, Occasion occasion) {
        var day = today.minusDays(1);
        while (!isWeekday(day)) {
            day = day.minusDays(1);
        }
        diary.note(day, AFTERNOON, () -> {
            if (!script.meetings().arePlanned(script.accounts(), today)) {
                script.meetings().planned(script.accounts(), occasion);
            }
        });
    }

    /** The ledger: a domain that changes and is filed, an evaluation, and something new that waits for its letter. */
    void assets(LocalDate begin, LocalDate today) {
        var change = begin.plusMonths(2);
        diary.note(change, FORENOON, () -> script.assets().changed(script.accounts()));
        diary.note(
                change.plusDays(5),
                FORENOON,
                () -> script.assets().filed(script.accounts(), bureau, change.plusDays(5)));
        var evaluation = begin.plusMonths(10).plusDays(20);
        diary.note(evaluation, FORENOON, () -> script.assets().evaluated(script.accounts(), evaluation));
        diary.note(today.minusDays(3), FORENOON, () -> script.assets().opened(script.accounts()));
        for (var week = begin.plusDays(7); week.isBefore(today); week = week.plusDays(7)) {
            diary.note(week, EARLY, script.assets()::upToDate);
        }
    }

    /** Every day from the first up to yesterday. */
    void days(LocalDate begin, LocalDate today) {
        begin.datesUntil(today).forEach(day -> {
            if (day.isAfter(begin)) {
                diary.note(day, EARLY, script.proofs()::upToDate);
            }
            diary.note(day, EVENING, () -> script.proofs().dayEnd(script.accounts(), bureau, day));
            var feat = FEATS.get(MonthDay.from(day));
            if (feat != null) {
                diary.note(day, AFTERNOON, () -> script.proofs().feat(script.accounts(), bureau, feat, day));
            }
            if (day.getDayOfMonth() == MONTH_END) {
                diary.note(day, AFTERNOON, () -> {
                    script.meetings().messagesRead(script.accounts());
                    script.proofs().monthEnd(script.accounts(), bureau, day);
                });
            }
            if (isKeptInSnapshots(day, today)) {
                diary.note(
                        day,
                        NIGHT,
                        () -> Acting.as(Actor.platform(), () -> {
                            script.indicators().snapshotAll(day);
                        }));
            }
        });
    }

    /** Each evening would be true to life, and too slow to tell: the weeks and the last days show the trend as well. */
    private static boolean isKeptInSnapshots(LocalDate day, LocalDate today) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY
                || day.equals(day.withDayOfMonth(day.lengthOfMonth()))
                || day.plusDays(LAST_DAYS).isAfter(today);
    }

    static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
