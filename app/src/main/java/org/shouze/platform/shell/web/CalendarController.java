package org.shouze.platform.shell.web;

import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.WorkingCalendars;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.shell.Calendars;
import org.shouze.platform.shell.ShellGrants;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class CalendarController {

    private final Calendars calendars;
    private final WorkingCalendars workingDays;
    private final BusinessTime time;

    CalendarController(Calendars calendars, WorkingCalendars workingDays, BusinessTime time) {
        this.calendars = calendars;
        this.workingDays = workingDays;
        this.time = time;
    }

    @GetMapping("/calendar")
    @Requires(ShellGrants.USE)
    CalendarPage calendar(@RequestParam(defaultValue = "") String month, @RequestParam(defaultValue = "") String view) {
        var today = time.today();
        var wanted = CalendarMonth.parse(month, today);
        var calendar = workingDays.current();
        var days = wanted.days(calendars.entries(wanted.first(), wanted.last()), calendar, today);
        var year = wanted.month().getYear();
        var hint = calendar.published(year) ? "" : year + " 年调休未公布，仅标注法定节假日。";
        var read = month.isBlank() || wanted.month().toString().equals(month.strip());
        return new CalendarPage(wanted.month(), days, "list".equals(view), read ? hint : "月份的取值无法识别，显示本月。" + hint);
    }
}
