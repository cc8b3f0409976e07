package org.shouze.platform.kernel;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a holiday notice must contain before it is taken in (节假日安排校验); all findings at once. */
final class HolidayYearCheck {

    private static final List<String> STATUTORY_NAMES = List.of("元旦", "春节", "清明", "劳动节", "端午", "中秋", "国庆");
    private static final MonthDay EARLIEST = MonthDay.of(12, 1);

    private HolidayYearCheck() {}

    static List<String> findings(HolidayYear year) {
        List<String> findings = new ArrayList<>();
        if (year.year() < StatutoryDays.FIRST_YEAR || year.year() > StatutoryDays.LAST_LUNAR_YEAR) {
            return List.of("年份应在" + StatutoryDays.FIRST_YEAR + "年至" + StatutoryDays.LAST_LUNAR_YEAR + "年之间。");
        }
        if (year.basis().isBlank()) {
            findings.add("请填写依据：通知标题和发文字号。");
        }
        checkDates(year, findings);
        STATUTORY_NAMES.stream()
                .filter(name -> !hasDayOff(year, name))
                .map(name -> "缺少" + name + "的放假日。")
                .forEach(findings::add);
        return findings;
    }

    private static void checkDates(HolidayYear year, List<String> findings) {
        LocalDate earliest = EARLIEST.atYear(year.year() - 1);
        LocalDate latest = LocalDate.of(year.year(), 12, 31);
        Set<LocalDate> seen = new HashSet<>();
        for (HolidayDay day : year.days()) {
            String date = ChineseDates.full(day.date());
            if (day.date().isBefore(earliest) || day.date().isAfter(latest)) {
                findings.add(date + "不在" + year.year() + "年及上年12月之内。");
            }
            if (day.kind() == HolidayDay.Kind.WORK && !WorkingCalendar.isWeekend(day.date())) {
                findings.add(date + "是" + ChineseDates.weekday(day.date()) + "，调休上班日应为周六或周日。");
            }
            if (day.name().isBlank()) {
                findings.add(date + "未写明节日名称。");
            }
            if (!seen.add(day.date())) {
                findings.add(date + "重复列出。");
            }
        }
    }

    private static boolean hasDayOff(HolidayYear year, String name) {
        return year.days().stream()
                .anyMatch(day -> day.kind() == HolidayDay.Kind.OFF && day.name().contains(name));
    }
}
