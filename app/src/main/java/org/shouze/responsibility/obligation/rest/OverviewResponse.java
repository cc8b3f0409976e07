package org.shouze.responsibility.obligation.rest;

import java.util.List;
import java.util.Map;
import org.shouze.responsibility.obligation.Attention;
import org.shouze.responsibility.obligation.HeatMap;
import org.shouze.responsibility.obligation.OccurrenceState;

/** How a unit stands: the year's occurrences by state, by area and month, and what wants attention now. */
record OverviewResponse(
        int year, Map<OccurrenceState, Integer> totals, List<AreaYear> areas, List<AttentionGroup> attention) {

    /** An area with its twelve months. */
    record AreaYear(String area, List<Month> months) {}

    /** What is due in a month, by state. */
    record Month(int month, int total, Map<OccurrenceState, Integer> counts) {}

    /** Why something wants attention, how much there is of it, and the most urgent. */
    record AttentionGroup(Attention.Kind kind, String label, int total, List<OccurrenceResponse> items) {}

    static OverviewResponse of(HeatMap heat, Attention attention) {
        var areas = heat.rows().entrySet().stream()
                .map(row -> new AreaYear(
                        row.getKey().label(),
                        row.getValue().stream()
                                .map(cell -> new Month(cell.month(), cell.total(), cell.counts()))
                                .toList()))
                .toList();
        var groups = attention.groups().stream()
                .map(group -> new AttentionGroup(
                        group.kind(),
                        group.kind().label(),
                        group.total(),
                        group.items().stream().map(OccurrenceResponse::of).toList()))
                .toList();
        return new OverviewResponse(heat.year(), heat.totals(), areas, groups);
    }
}
