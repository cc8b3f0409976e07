package org.shouze.platform.audit;

import java.time.LocalDate;

/**
 * A shorter retention period that was ordered (缩短留存期限) and is not in force yet.
 *
 * @param from the day from which it holds
 * @param orderedBy the name of who ordered it
 */
public record ShorteningView(int years, LocalDate orderedOn, LocalDate from, String orderedBy) {

    public String sentence() {
        return "将于 " + from + " 起按 " + years + " 年保存，由 " + orderedBy + " 于 " + orderedOn + " 设定";
    }
}
