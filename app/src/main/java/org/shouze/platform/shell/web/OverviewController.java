package org.shouze.platform.shell.web;

import java.time.LocalTime;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.WorkingCalendars;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.shell.Overviews;
import org.shouze.platform.shell.ShellGrants;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class OverviewController {

    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final Overviews overviews;
    private final WorkingCalendars calendars;
    private final BusinessTime time;

    OverviewController(Overviews overviews, WorkingCalendars calendars, BusinessTime time) {
        this.overviews = overviews;
        this.calendars = calendars;
        this.time = time;
    }

    @GetMapping("/")
    @Requires(ShellGrants.USE)
    OverviewPage overview() {
        var today = time.today();
        var calendar = calendars.current();
        return new OverviewPage(
                Acting.current().name() + "，" + greeting(time.now().toLocalTime()),
                DayNote.of(today, calendar),
                DayNote.unpublished(today, calendar),
                overviews.panels());
    }

    private static String greeting(LocalTime now) {
        if (now.isBefore(NOON)) {
            return "上午好";
        }
        return now.isBefore(EVENING) ? "下午好" : "晚上好";
    }
}
