package org.shouze.responsibility.obligation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouze.responsibility.indicator.measure.Measure;
import org.shouze.responsibility.indicator.measure.MeasureSource;
import org.shouze.responsibility.obligation.CountStore.RowStanding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Figures derived from what is proven, for indicators whose own module does not exist or has nothing to say. A figure that
 * counts records is counted; a share or an average is never made up of something else.
 */
@Component
class ObligationMeasures implements MeasureSource {

    private static final int LAST_BELIEVED = 100;

    private static final List<Derived> DERIVED = List.of(
            new Derived("K01", true, "M04"),
            new Derived("K02", true, "M05"),
            new Derived("K03", false, "M01"),
            new Derived("K04", false, "M06"),
            new Derived("K05", true, "M07"),
            new Derived("K06", true, "M08"),
            new Derived("K07", false, "M09"),
            new Derived("K08", false, "M10"),
            new Derived("K09", false, "M12"),
            new Derived("K10", false, "M16"),
            new Derived("K11", false, "M17"),
            new Derived("K12", false, "M18"),
            new Derived("K13", true, "M15"),
            new Derived("K14", false, "M36", "M37", "M38"),
            new Derived("K15", false, "M21", "M22"),
            new Derived("K16", false, "M20"),
            new Derived("K17", true, "M19"),
            new Derived("K18", false, "M30", "M31"),
            new Derived("K19", false, "M14"));

    private final CountStore counts;

    ObligationMeasures(CountStore counts) {
        this.counts = counts;
    }

    /** An indicator and the rows behind it; counted means that its own unit is a number of records a year. */
    private record Derived(String code, boolean counted, List<String> rows) {

        Derived(String code, boolean counted, String... rows) {
            this(code, counted, List.of(rows));
        }
    }

    @Override
    public int rank() {
        return LAST_BELIEVED;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Measure> measures(UUID unitId, int year, LocalDate asOf) {
        var standings = counts.rows(unitId, year, asOf).stream()
                .collect(Collectors.toMap(RowStanding::row, Function.identity()));
        return DERIVED.stream().map(each -> measure(each, standings, year)).toList();
    }

    private static Measure measure(Derived derived, Map<String, RowStanding> standings, int year) {
        var asked = derived.rows().stream()
                .filter(standings::containsKey)
                .map(standings::get)
                .toList();
        var href =
                "/obligations?by=month&year=" + year + "&row=" + derived.rows().getFirst();
        if (asked.isEmpty()) {
            return Measure.notApplicable(derived.code(), year + "年方案没有要求此项，不适用。", href);
        }
        var total = asked.stream().mapToInt(RowStanding::occurrences).sum();
        var done = asked.stream().mapToInt(RowStanding::done).sum();
        var standing = "本年已开始的义务期次 " + total + " 项，已佐证 " + done + " 项。";
        if (!derived.counted()) {
            return new Measure(
                    derived.code(),
                    null,
                    BigDecimal.valueOf(done),
                    BigDecimal.valueOf(total),
                    "尚无记录该指标的业务模块，按义务佐证情况：" + standing,
                    href);
        }
        var records = asked.stream().mapToInt(RowStanding::records).sum();
        return new Measure(
                derived.code(),
                BigDecimal.valueOf(records),
                BigDecimal.valueOf(done),
                BigDecimal.valueOf(total),
                "本年共有 " + records + " 条记录作为佐证；" + standing,
                href);
    }
}
