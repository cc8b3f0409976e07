package org.shouze.responsibility.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator is held against (目标).
 *
 * @param value null where neither plan nor catalogue sets one
 * @param fromPlan whether the unit's plan sets it
 * @param href the obligation it comes from, empty for the catalogue's default
 */
public record TargetView(
        String op, @Nullable BigDecimal value, String text, boolean fromPlan, String basis, String href) {}
