package org.shouze.platform.kernel;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** The Chinese names of periods (时段名称). */
final class PeriodLabels {

    private static final String QUARTERS = "一二三四";

    private PeriodLabels() {}

    static String labelOf(Period period) {
        LocalDate first = period.first();
        String year = first.getYear() + "年";
        return switch (period.kind()) {
            case YEAR -> year;
            case HALF -> year + (first.getMonthValue() == 1 ? "上半年" : "下半年");
            case QUARTER -> year + "第" + QUARTERS.charAt(first.get(IsoFields.QUARTER_OF_YEAR) - 1) + "季度";
            case MONTH -> year + first.getMonthValue() + "月";
            case WEEK -> week(first, period.last());
            case DAY -> ChineseDates.full(first);
        };
    }

    private static String week(LocalDate first, LocalDate last) {
        return first.get(IsoFields.WEEK_BASED_YEAR) + "年第" + first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + "周（"
                + span(first, last) + "）";
    }

    private static String span(LocalDate first, LocalDate last) {
        if (first.getYear() != last.getYear()) {
            return ChineseDates.full(first) + "—" + ChineseDates.full(last);
        }
        return ChineseDates.monthDay(first) + "—"
                + (first.getMonth() == last.getMonth() ? last.getDayOfMonth() + "日" : ChineseDates.monthDay(last));
    }
}
