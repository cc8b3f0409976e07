package org.shouze.platform.identity;

import java.util.List;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.HolidayYear;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.WorkingCalendars;
import org.shouze.platform.kernel.WorkingCalendars.InvalidHolidayYearException;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The yearly holiday notices (节假日安排) as an administrator sees and enters them. */
@Service
public class Holidays {

    private final WorkingCalendars calendars;
    private final BusinessTime time;

    Holidays(WorkingCalendars calendars, BusinessTime time) {
        this.calendars = calendars;
        this.time = time;
    }

    /** The years that are known, in order; next year stands among them as unpublished until its notice is entered. */
    @Requires(IdentityGrants.OWN)
    public List<HolidayYear> years() {
        return calendars.years();
    }

    /** The year whose notice is probably to be entered: the first from this one on that is not published. */
    @Requires(IdentityGrants.OWN)
    public int yearToEnter() {
        var calendar = calendars.current();
        var year = time.today().getYear();
        while (calendar.published(year)) {
            year++;
        }
        return year;
    }

    /**
     * Takes in a year's notice.
     *
     * @param lines one day or range a line, such as {@code 2027-02-05..2027-02-11 休 春节} or {@code 2027-02-14 班 春节}
     * @throws Refusal with everything that is wrong, line by line
     */
    @Transactional
    @Requires(IdentityGrants.CALENDAR)
    public void publish(int year, String basis, String lines) {
        var days = HolidayLines.read(lines);
        try {
            calendars.publish(year, days, basis, Acting.current().name());
        } catch (InvalidHolidayYearException invalid) {
            throw Refusal.invalid(invalid.messages().stream()
                    .map(message -> new Refusal.Finding("lines", message))
                    .toList());
        }
    }
}
