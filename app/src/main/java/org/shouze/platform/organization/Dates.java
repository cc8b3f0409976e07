package org.shouze.platform.organization;

import java.time.LocalDate;

/** How dates are written in sentences (日期写法). */
final class Dates {

    private Dates() {}

    static String full(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
