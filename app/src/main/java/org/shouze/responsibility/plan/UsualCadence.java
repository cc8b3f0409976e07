package org.shouze.responsibility.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Cadence;

/** How often something is kept of which the plan names no frequency (通常频次); the wizard says so and offers others. */
final class UsualCadence {

    // Founding a group and issuing a plan are done once; what a year's work consists of comes back with the year.
    private static final Map<String, Cadence> BY_ROW = Map.ofEntries(
            Map.entry("M01", Cadence.ONCE),
            Map.entry("M02", Cadence.YEARLY),
            Map.entry("M03", Cadence.ONCE),
            Map.entry("M04", Cadence.YEARLY),
            Map.entry("M05", Cadence.QUARTERLY),
            Map.entry("M06", Cadence.YEARLY),
            Map.entry("M07", Cadence.YEARLY),
            Map.entry("M08", Cadence.YEARLY),
            Map.entry("M11", Cadence.MONTHLY),
            Map.entry("M12", Cadence.YEARLY),
            Map.entry("M15", Cadence.YEARLY),
            Map.entry("M16", Cadence.YEARLY),
            Map.entry("M17", Cadence.YEARLY),
            Map.entry("M18", Cadence.YEARLY),
            Map.entry("M19", Cadence.YEARLY),
            Map.entry("M24", Cadence.HALF_YEARLY),
            Map.entry("M34", Cadence.HALF_YEARLY),
            Map.entry("M36", Cadence.YEARLY),
            Map.entry("M37", Cadence.YEARLY),
            Map.entry("M38", Cadence.YEARLY));

    private UsualCadence() {}

    static Cadence of(@Nullable String row) {
        return row == null ? Cadence.CONTINUOUS : BY_ROW.getOrDefault(row, Cadence.CONTINUOUS);
    }
}
