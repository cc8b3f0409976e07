package org.shouze.platform.kernel;

import java.time.LocalDate;

/** How dates are written in sentences (日期写法): no leading zeros, as GB/T 9704 wants. */
public final class ChineseDates {

    private static final String WEEKDAYS = "一二三四五六日";

    private ChineseDates() {}

    public static String full(LocalDate date) {
        return date.getYear() + "年" + monthDay(date);
    }

    public static String monthDay(LocalDate date) {
        return date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    public static String weekday(LocalDate date) {
        return "周" + WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1);
    }
}
