package org.shouze.application.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouze.application.demo.DemoHazards.Found;
import org.shouze.application.demo.DemoMeetings.Occasion;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.risk.hazard.signal.Severity;

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

    private static final List<Found> MENDED = List.of(
            new Found("协同办公系统离职人员账号未停用", Severity.HIGH, "协同办公系统", "丁一鸣"),
            new Found("文化馆广场大屏播控电脑使用弱口令", Severity.HIGH, "文化馆广场大屏", "贺知远"),
            new Found("机房灭火器超过检验期", Severity.MEDIUM, "", "唐果"),
            new Found("门户网站后台可从互联网访问", Severity.CRITICAL, "云溪文旅网", "丁一鸣"),
            new Found("财务电脑混用个人U盘", Severity.LOW, "财务核算系统", "陆嘉禾"));

    private static final Found MENDING = new Found("预约系统使用的开源组件版本过低", Severity.LOW, "公共文化场馆预约系统", "丁一鸣");
    private static final Found PUT_OFF = new Found("会议室无线路由器已停止安全更新", Severity.MEDIUM, "", "唐果");
    private static final Found LOOKED_AT = new Found("公众号管理员口令长期未更换", Severity.LOW, "云溪文旅公众号", "韩雨薇");
    private static final Found FRESH = new Found("图书馆大厅屏播控机未安装杀毒软件", Severity.MEDIUM, "图书馆大厅屏", "贺知远");

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

    /** Hazards: each month of spring one that is mended in time, and of late some that are not yet. */
    void hazards(LocalDate begin, LocalDate today) {
        var month = begin;
        for (var found : MENDED) {
            month = month.plusMonths(1);
            var day = month;
            hazard(day, found);
            diary.note(day.plusDays(2), AFTERNOON, () -> script.hazards().mended(script.accounts(), found));
            diary.note(day.plusDays(2), EVENING, () -> script.hazards().closed(script.accounts(), found));
        }
        hazard(today.minusDays(4), MENDING);
        hazard(today.minusDays(12), PUT_OFF);
        diary.note(
                today.minusDays(2),
                AFTERNOON,
                () -> script.hazards().askedForTime(script.accounts(), PUT_OFF, today.plusDays(30)));
        hazard(today.minusDays(6), LOOKED_AT);
        diary.note(today.minusDays(1), FORENOON, () -> script.hazards().mended(script.accounts(), LOOKED_AT));
        diary.note(today.minusDays(1), FORENOON, () -> script.hazards().reported(script.accounts(), FRESH));
    }

    private void hazard(LocalDate day, Found found) {
        diary.note(day, FORENOON, () -> script.hazards().reported(script.accounts(), found));
        diary.note(day, AFTERNOON, () -> script.hazards().assigned(script.accounts(), found));
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
