package org.shouze.application.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.shouze.application.demo.DemoMeetings.Chair;
import org.shouze.application.demo.DemoMeetings.Task;
import org.shouze.governance.meeting.MeetingKind;
import org.shouze.platform.kernel.BusinessTime;

/** What happens on single days of the year. */
final class DemoStory {

    private static final int DAYS_AHEAD = 9;

    private final DemoClock clock;
    private final DemoScript script;

    DemoStory(DemoClock clock, DemoScript script) {
        this.clock = clock;
        this.script = script;
    }

    /** A meeting of today, from the plan to the signature, over by noon; one of three is absent. */
    void meeting(MeetingKind kind, LocalTime over, Chair chair, List<String> agenda, List<Task> tasks) {
        var day = LocalDate.ofInstant(clock.instant(), BusinessTime.ZONE);
        var meeting = script.meetings().planned(script.accounts(), kind, day, chair, agenda);
        script.meetings().held(script.accounts(), meeting, chair);
        clock.turnTo(day, over);
        script.meetings().closed(script.accounts(), clock, meeting, chair, tasks);
    }

    Map<LocalDate, Runnable> months(UUID bureau, LocalDate begin, LocalDate today) {
        var days = new TreeMap<LocalDate, Runnable>();
        for (var month = YearMonth.from(begin); !month.isAfter(YearMonth.from(today)); month = month.plusMonths(1)) {
            var day = month.atDay(26);
            days.put(day, () -> script.proofs().monthEnd(script.accounts(), bureau, day));
        }
        return days;
    }

    /** What lies ahead: a meeting planned for next week. */
    void lookAhead(UUID bureau, LocalDate today, Chair chair) {
        script.proofs().upToDate();
        var day = today.plusDays(DAYS_AHEAD);
        script.meetings().planned(script.accounts(), MeetingKind.QUARTERLY, day, chair, List.of("听取第四季度网络安全工作汇报"));
    }
}
