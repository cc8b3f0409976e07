package org.shouze.responsibility.plan.adoption;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One obligation of an adopted plan (义务), with the names and values of a plan reading.
 *
 * @param key stable within the plan, for example {@code o12}
 * @param clauseNumber the clause as the document numbers it, for example {@code （3） 1．}
 * @param row the row of the requirements, null where none fits
 * @param responsible roles such as {@code leader}, {@code deputy}, {@code section:财务室}; may be empty
 * @param cadence a code of {@code Cadence}
 * @param atLeast how often in a period, null for once
 * @param due fixed days of the year; empty for the end of the period
 */
public record AdoptedObligation(
        String key,
        String clauseNumber,
        String clauseHeading,
        String sentence,
        String title,
        @Nullable String row,
        List<String> responsible,
        String cadence,
        @Nullable Integer atLeast,
        List<MonthDay> due,
        @Nullable Limit within,
        @Nullable Goal target) {

    /** A deadline after an event, for example within 1 hour of discovery; only hours may be broken (半小时). */
    public record Limit(BigDecimal value, String unit, String after) {

        public Limit {
            value = new BigDecimal(value.stripTrailingZeros().toPlainString());
        }
    }

    /** A threshold, for example 处置反馈率 {@code >=} 95 %. */
    public record Goal(String measure, String op, BigDecimal value, String unit) {}
}
