package org.shouze.responsibility.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the catalogue (指标定义).
 *
 * @param target the default where the plan names none; null where only the plan can set it
 * @param targetRow the row whose target in the plan replaces the default; empty for none
 * @param orRising also met below the target when above the year before
 */
record Definition(
        String code,
        String name,
        String formula,
        Comparison comparison,
        @Nullable BigDecimal target,
        String unit,
        String area,
        List<String> rows,
        String targetRow,
        boolean orRising,
        String basis,
        boolean fromMemory) {}
