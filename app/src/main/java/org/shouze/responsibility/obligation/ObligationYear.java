package org.shouze.responsibility.obligation;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A year of a unit, obligation by obligation and month by month (义务逐月情况), in the order of the plan within each area. */
public record ObligationYear(int year, Map<Area, List<Line>> areas) {

    /** One obligation's twelve months. */
    public record Line(UUID obligationId, String title, List<HeatMap.Cell> cells) {}

    /** How many occurrences of an obligation fall due in a month in one state. */
    record Count(UUID obligationId, String title, Area area, int month, OccurrenceState state, int number) {}

    static ObligationYear of(int year, List<Count> counts) {
        var lines = new LinkedHashMap<UUID, Line>();
        Map<Area, List<Line>> areas = new EnumMap<>(Area.class);
        for (var count : counts) {
            var line = lines.get(count.obligationId());
            if (line == null) {
                line = new Line(count.obligationId(), count.title(), HeatMap.emptyYear());
                lines.put(count.obligationId(), line);
                areas.computeIfAbsent(count.area(), area -> new java.util.ArrayList<>())
                        .add(line);
            }
            line.cells().get(count.month() - 1).counts().put(count.state(), count.number());
        }
        return new ObligationYear(year, areas);
    }
}
