package org.shouze.risk.hazard;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of hazards, a stretch at a time: the cursor is a hazard, so a page deep in the list costs what the first does. */
@Repository
class HazardListStore {

    private static final String OPEN = " AND h.state IN ('REPORTED', 'RECTIFYING', 'MENDED')";
    /** Row-level security keeps a query from the index of texts; this function looks there and keeps the same rule. */
    private static final String CALLED = "hazard.hazards_called(:text)";

    private final JdbcClient jdbc;

    HazardListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Hazard> list(HazardQuery query, LocalDate today) {
        var behind = query.after() == null
                ? ""
                : " AND (h.due_on, h.id) > (SELECT c.due_on, c.id FROM hazard.hazard c WHERE c.id = :after)";
        return jdbc.sql("SELECT h.* FROM " + from(query) + behind + " ORDER BY h.due_on, h.id LIMIT :limit")
                .params(parameters(query, today))
                .query(HazardStore::hazard)
                .list();
    }

    int count(HazardQuery query, LocalDate today) {
        return jdbc.sql("SELECT count(*) FROM " + from(query))
                .params(parameters(query, today))
                .query(Integer.class)
                .single();
    }

    /** In all units that may be seen: open ones first. */
    List<Hazard> search(String text, int limit) {
        return jdbc.sql("SELECT h.* FROM " + CALLED + " h ORDER BY h.closed_on IS NOT NULL, h.id DESC LIMIT :limit")
                .param("text", text)
                .param("limit", limit)
                .query(HazardStore::hazard)
                .list();
    }

    private static String from(HazardQuery query) {
        var filter = query.filter();
        return (query.text().isEmpty() ? "hazard.hazard" : CALLED)
                + " h WHERE h.unit_id = :unit"
                + of(filter.of())
                + (filter.severity() == null ? "" : " AND h.severity = :severity")
                + (filter.source() == null ? "" : " AND h.source = :source")
                + (filter.sectionId() == null ? "" : " AND h.section_id = :section")
                + (filter.subjectId() == null ? "" : " AND h.subject_id = :subject")
                + (filter.menderId() == null ? "" : " AND h.mender_id = :mender");
    }

    private static String of(HazardQuery.Which which) {
        return switch (which) {
            case OPEN -> OPEN;
            case OVERDUE -> OPEN + " AND h.due_on < :today";
            case REPORTED, MENDED, ACCEPTED, CLOSED -> " AND h.state = '" + which.name() + "'";
            case REQUESTED ->
                " AND EXISTS (SELECT FROM hazard.request r WHERE r.hazard_id = h.id AND r.decision IS NULL)";
            case RECURRING -> " AND h.recurrences > 0";
            case ALL -> "";
        };
    }

    private static Map<String, @Nullable Object> parameters(HazardQuery query, LocalDate today) {
        var filter = query.filter();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("unit", query.unitId());
        parameters.put("text", query.text());
        parameters.put("today", today);
        parameters.put(
                "severity", filter.severity() == null ? null : filter.severity().name());
        parameters.put(
                "source", filter.source() == null ? null : filter.source().name());
        parameters.put("section", filter.sectionId());
        parameters.put("subject", filter.subjectId());
        parameters.put("mender", filter.menderId());
        parameters.put("after", query.after());
        parameters.put("limit", query.limit());
        return parameters;
    }
}
