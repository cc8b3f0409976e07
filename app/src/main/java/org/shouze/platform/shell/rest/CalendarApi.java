package org.shouze.platform.shell.rest;

import java.time.LocalDate;
import java.util.List;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.shell.Calendars;
import org.shouze.platform.shell.ShellGrants;
import org.shouze.platform.shell.contribution.CalendarEntry;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/calendar")
class CalendarApi {

    private static final int LONGEST_DAYS = 500;

    private final Calendars calendars;

    CalendarApi(Calendars calendars) {
        this.calendars = calendars;
    }

    /** What the caller may see, from one day to another, both included, in order of time; at most 500 days. */
    @GetMapping
    @Requires(ShellGrants.USE)
    List<CalendarEntry> entries(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw Refusal.invalid("to", "截止日期 to 不能早于 from，也不能晚于其后 " + LONGEST_DAYS + " 天。");
        }
        return calendars.entries(from, to);
    }
}
