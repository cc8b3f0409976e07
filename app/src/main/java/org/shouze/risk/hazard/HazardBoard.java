package org.shouze.risk.hazard;

import java.time.YearMonth;
import java.util.List;

/**
 * How far a unit is from zero (隐患清零看板).
 *
 * @param overdueOnes open ones past their deadline, the latest first to be named, 50 at most
 */
public record HazardBoard(
        Totals totals,
        List<Slice> bySeverity,
        List<Slice> bySource,
        List<Slice> bySection,
        List<Slice> bySubject,
        List<Slice> byUnit,
        List<Month> trend,
        List<HazardView> overdueOnes) {

    /**
     * The figures above all others (总数).
     *
     * @param open whatever is not closed, rejected or accepted
     * @param overdue open ones past their deadline (超期未整改): zero is the aim
     */
    public record Totals(
            int open, int overdue, int reported, int rectifying, int mended, int accepted, int recurring) {}

    /** Open hazards with something in common (分布). */
    public record Slice(String label, String filter, int open, int overdue) {}

    /**
     * A month's found and closed ones (趋势).
     *
     * @param closedInTime closed no later than their deadline
     */
    public record Month(YearMonth month, int found, int closed, int closedInTime) {}
}
