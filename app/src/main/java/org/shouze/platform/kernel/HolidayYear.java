package org.shouze.platform.kernel;

import java.util.List;

/**
 * The holidays of one year (年度节假日安排), as the General Office of the State Council announces them in the November before
 * (国务院办公厅关于某年部分节假日安排的通知). A notice may also decide days of the December before its year.
 *
 * @param year the year of the notice
 * @param published whether the notice is out; if not, the days are the statutory ones only
 * @param basis the notice's title and document number, or the rule behind the statutory days
 * @param days the days it names; weekends that it does not name stay days off
 */
public record HolidayYear(int year, boolean published, String basis, List<HolidayDay> days) {

    public HolidayYear {
        days = List.copyOf(days);
    }
}
