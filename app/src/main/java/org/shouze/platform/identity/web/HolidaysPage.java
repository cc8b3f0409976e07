package org.shouze.platform.identity.web;

import java.util.List;
import org.shouze.platform.identity.HolidayLines;
import org.shouze.platform.kernel.HolidayYear;
import org.shouze.platform.kernel.Refusal;

/**
 * The holidays of the years (节假日安排).
 *
 * @param findings what was wrong with the notice, one sentence each
 */
record HolidaysPage(List<HolidayYear> years, HolidayForm form, List<Refusal.Finding> findings) implements SettingsTabs {

    @Override
    public String title() {
        return "节假日安排";
    }

    List<String> lines(HolidayYear year) {
        return HolidayLines.of(year);
    }
}
