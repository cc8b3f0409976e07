package org.shouze.responsibility.obligation;

import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.WorkingCalendar;
import org.shouze.platform.kernel.WorkingCalendars;
import org.springframework.stereotype.Component;

/** The day for which everything of this module is computed. */
@Component
class Reckoning {

    private final BusinessTime time;
    private final WorkingCalendars calendars;

    Reckoning(BusinessTime time, WorkingCalendars calendars) {
        this.time = time;
        this.calendars = calendars;
    }

    AsOf now() {
        return AsOf.of(time.today(), calendar());
    }

    WorkingCalendar calendar() {
        return calendars.current();
    }

    BusinessTime time() {
        return time;
    }
}
