package org.shouze.platform.kernel;

import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import com.tyme.solar.SolarTerm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The thirteen statutory days off of a year (法定节假日), by the 全国年节及纪念日放假办法 as revised in November 2024
 * (国务院令第795号, in force since 2025-01-01). They stand in for a year whose notice is not out yet.
 */
final class StatutoryDays {

    /** The first year of the present rule. */
    static final int FIRST_YEAR = 2025;

    // NB: how far the almanac was compared with a second one; later years get their fixed dates only.
    static final int LAST_LUNAR_YEAR = 2100;

    private static final int QINGMING = 7;

    private StatutoryDays() {}

    static List<HolidayDay> of(int year) {
        List<HolidayDay> days = new ArrayList<>();
        run(days, LocalDate.of(year, 1, 1), 1, "元旦");
        run(days, LocalDate.of(year, 5, 1), 2, "劳动节");
        run(days, LocalDate.of(year, 10, 1), 3, "国庆节");
        if (year >= FIRST_YEAR && year <= LAST_LUNAR_YEAR) {
            run(days, lunar(year, 1, 1).minusDays(1), 4, "春节");
            run(days, date(SolarTerm.fromIndex(year, QINGMING).getSolarDay()), 1, "清明节");
            run(days, lunar(year, 5, 5), 1, "端午节");
            run(days, lunar(year, 8, 15), 1, "中秋节");
        }
        return days;
    }

    private static void run(List<HolidayDay> days, LocalDate first, int count, String name) {
        first.datesUntil(first.plusDays(count))
                .map(date -> HolidayDay.off(date, name))
                .forEach(days::add);
    }

    private static LocalDate lunar(int year, int month, int day) {
        return date(LunarDay.fromYmd(year, month, day).getSolarDay());
    }

    private static LocalDate date(SolarDay day) {
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
    }
}
