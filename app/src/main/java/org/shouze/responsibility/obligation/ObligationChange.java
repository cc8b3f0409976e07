package org.shouze.responsibility.obligation;

import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Cadence;

/**
 * A correction of an obligation (义务变更), with everything as it is to be from today on.
 *
 * @param row null where none fits
 * @param due the days of the year; empty for the period's end
 * @param reason why, in Chinese
 */
public record ObligationChange(
        String title,
        @Nullable String row,
        List<String> responsible,
        Cadence cadence,
        int atLeast,
        List<MonthDay> due,
        String reason) {}
