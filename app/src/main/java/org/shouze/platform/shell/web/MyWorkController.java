package org.shouze.platform.shell.web;

import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.WorkingCalendars;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.shell.ShellGrants;
import org.shouze.platform.shell.Todos;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class MyWorkController {

    private final Todos todos;
    private final WorkingCalendars calendars;
    private final BusinessTime time;

    MyWorkController(Todos todos, WorkingCalendars calendars, BusinessTime time) {
        this.todos = todos;
        this.calendars = calendars;
        this.time = time;
    }

    @GetMapping("/my")
    @Requires(ShellGrants.USE)
    MyWorkPage myWork() {
        var today = DayNote.of(time.today(), calendars.current());
        return new MyWorkPage(today, Acting.current().personId() != null, todos.own());
    }
}
