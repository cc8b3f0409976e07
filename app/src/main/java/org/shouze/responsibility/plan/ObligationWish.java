package org.shouze.responsibility.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.Cadence;
import org.shouze.gongwen.plan.PlanReading.Obligation;
import org.shouze.gongwen.plan.PlanReading.Target;
import org.shouze.gongwen.plan.PlanReading.Within;

/**
 * What an obligation should say (义务内容) as somebody corrects or adds it; the names are those of the reading.
 *
 * @param row M01 to M38, null where none fits
 * @param responsible roles, {@code section:NAME}, {@code unit:NAME}; may be empty
 * @param cadence null where the plan names none
 * @param due days of the year as {@code MM-DD}
 */
public record ObligationWish(
        String title,
        @Nullable String row,
        List<String> responsible,
        @Nullable Cadence cadence,
        @Nullable Integer atLeast,
        List<String> due,
        @Nullable Within within,
        @Nullable Target target) {

    public ObligationWish {
        title = title.strip();
        responsible = List.copyOf(responsible);
        due = List.copyOf(due);
    }

    /** What a person says is certain. */
    Obligation in(String id, String clause, String sentence) {
        return new Obligation(
                id,
                clause,
                sentence,
                title,
                row,
                responsible,
                cadence,
                atLeast,
                due,
                within,
                target,
                BigDecimal.ONE.setScale(2));
    }
}
