package org.shouze.responsibility.obligation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A year of a unit: areas by months, by state (年度热力图). */
public record HeatMap(int year, Map<Area, List<Cell>> rows) {

    private static final int MONTHS = 12;

    /** What is due in one month in one area (单元格). */
    public record Cell(int month, Map<OccurrenceState, Integer> counts) {

        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int count(OccurrenceState state) {
            return counts.getOrDefault(state, 0);
        }

        /** How it is coloured: by the state that wants attention first; null where nothing is due. */
        public @org.jspecify.annotations.Nullable OccurrenceState worst() {
            for (var state : List.of(
                    OccurrenceState.OVERDUE,
                    OccurrenceState.AWAITING_PROOF,
                    OccurrenceState.OPEN,
                    OccurrenceState.UPCOMING,
                    OccurrenceState.DONE)) {
                if (counts.containsKey(state)) {
                    return state;
                }
            }
            return counts.isEmpty() ? null : OccurrenceState.EXEMPT;
        }
    }

    static HeatMap of(int year, List<Count> counts) {
        Map<Area, List<Cell>> rows = new EnumMap<>(Area.class);
        for (var count : counts) {
            rows.computeIfAbsent(count.area(), area -> emptyYear())
                    .get(count.month() - 1)
                    .counts()
                    .put(count.state(), count.number());
        }
        return new HeatMap(year, rows);
    }

    static List<Cell> emptyYear() {
        return java.util.stream.IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> new Cell(month, new EnumMap<>(OccurrenceState.class)))
                .toList();
    }

    /** How the whole year stands. */
    public Map<OccurrenceState, Integer> totals() {
        Map<OccurrenceState, Integer> totals = new EnumMap<>(OccurrenceState.class);
        rows.values()
                .forEach(cells -> cells.forEach(
                        cell -> cell.counts().forEach((state, number) -> totals.merge(state, number, Integer::sum))));
        return totals;
    }

    record Count(Area area, int month, OccurrenceState state, int number) {}
}
