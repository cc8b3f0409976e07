package org.shouze.responsibility.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where an indicator stood on a day (快照). */
public record TrendPoint(
        LocalDate day, @Nullable BigDecimal value, @Nullable BigDecimal target, IndicatorState state) {}
