package org.shouze.responsibility.obligation;

import java.time.LocalDate;

/** The daily duties of one day (每日义务): how many were asked for, and how many are proven or exempted. */
public record DailyCount(LocalDate day, int asked, int settled) {

    public boolean isSettled() {
        return settled == asked;
    }
}
