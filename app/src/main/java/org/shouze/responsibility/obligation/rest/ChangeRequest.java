package org.shouze.responsibility.obligation.rest;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Cadence;
import org.shouze.platform.kernel.Refusal;
import org.shouze.responsibility.obligation.ObligationChange;
import org.shouze.responsibility.obligation.ObligationView;

/**
 * A correction of an obligation, in the words of {@link ObligationResponse}; what is left out stays.
 *
 * @param row empty where none fits
 * @param due days such as {@code 11-30}; an empty list for the period's end
 * @param reason always needed
 */
record ChangeRequest(
        @Nullable String title,
        @Nullable String row,
        @Nullable List<String> responsible,
        @Nullable String cadence,
        @Nullable Integer atLeast,
        @Nullable List<String> due,
        @Nullable String reason) {

    ObligationChange toChange(ObligationView before) {
        var demand = before.demand();
        return new ObligationChange(
                title == null ? before.title() : title,
                row == null ? before.row() : rowOrNull(row),
                responsible == null ? demand.responsible() : responsible,
                cadence == null ? demand.cadence() : cadence(cadence),
                atLeast == null ? demand.atLeast() : atLeast,
                due == null
                        ? demand.due()
                        : due.stream().map(ChangeRequest::day).toList(),
                ProofRequest.orEmpty(reason));
    }

    private static @Nullable String rowOrNull(String row) {
        return row.isBlank() ? null : row.strip();
    }

    private static Cadence cadence(String code) {
        return Cadence.ofCode(code).orElseThrow(() -> Refusal.invalid("cadence", "频次“" + code + "”不存在。"));
    }

    private static MonthDay day(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid("due", "截止日“" + text + "”无法识别，请写作 MM-DD，例如 11-30。");
        }
    }
}
