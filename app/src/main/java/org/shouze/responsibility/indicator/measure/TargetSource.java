package org.shouze.responsibility.indicator.measure;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Knows what the unit's plan demands (目标来源). */
public interface TargetSource {

    /** Targets in force on a day, by row ({@code M01} to {@code M38}). */
    Map<String, Target> targets(UUID unitId, LocalDate asOf);
}
