package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the book: obligations and occurrences by filter, page by page. */
@Repository
class BookStore {

    private final JdbcClient jdbc;

    BookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a page of the book starts after, and how long it is. */
    record Cut(BookOrder order, @Nullable UUID after, int limit) {

        private String sortKey() {
            return order.sortKey();
        }

        /** The condition that leaves out the pages before; empty for the first page. */
        private String behind(String second, String table) {
            var id = table.substring(table.indexOf(' ') + 1) + ".id";
            var place = sortKey() + ", " + second + ", " + id;
            return after == null
                    ? ""
                    : "AND (%1$s) > (SELECT %1$s FROM %2$s WHERE %3$s = :after)".formatted(place, table, id);
        }
    }

    List<ObligationView> obligations(BookFilter filter, Cut cut, AsOf asOf) {
        return jdbc.sql("""
                SELECT o.* FROM obligation.obligation o
                WHERE %1$s %2$s %3$s
                ORDER BY %4$s, o.position, o.id
                LIMIT :limit
                """.formatted(
                                BookConditions.ofObligation(filter),
                                BookConditions.occurring(filter),
                                cut.behind("o.position", "obligation.obligation o"),
                                cut.sortKey()))
                .params(values(filter, asOf))
                .param("after", cut.after())
                .param("limit", cut.limit())
                .query(ObligationColumns::read)
                .list();
    }

    List<OccurrenceView> occurrences(BookFilter filter, Cut cut, AsOf asOf) {
        return jdbc.sql("""
                SELECT c.*, o.title, o.row_code, o.area, o.plan_id
                FROM obligation.occurrence c JOIN obligation.obligation o ON o.id = c.obligation_id
                WHERE %1$s AND %2$s %3$s
                ORDER BY %4$s, c.due_on, c.id
                LIMIT :limit
                """.formatted(
                                BookConditions.ofObligation(filter),
                                BookConditions.ofOccurrence(filter),
                                cut.behind("c.due_on", "obligation.occurrence c"),
                                cut.sortKey()))
                .params(values(filter, asOf))
                .param("after", cut.after())
                .param("limit", cut.limit())
                .query(new OccurrenceColumns(asOf)::read)
                .list();
    }

    /** How the occurrences of a year stand, for the obligations of one page. */
    Map<UUID, List<Standing>> standings(Collection<UUID> obligations, int year, AsOf asOf) {
        var standings = new HashMap<UUID, List<Standing>>();
        jdbc.sql("""
                SELECT obligation_id, %s AS state, count(*) AS number, min(due_on) AS next_due
                FROM obligation.occurrence c
                WHERE obligation_id = ANY (:ids::uuid[]) AND due_on BETWEEN :first AND :last
                GROUP BY 1, 2
                """.formatted(OccurrenceState.SQL))
                .param("ids", obligations.toArray(UUID[]::new))
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .param("today", asOf.today())
                .param("soon", asOf.soon())
                .query(row -> {
                    standings
                            .computeIfAbsent(
                                    row.getObject("obligation_id", UUID.class), id -> new java.util.ArrayList<>())
                            .add(new Standing(
                                    OccurrenceState.valueOf(row.getString("state")),
                                    row.getInt("number"),
                                    row.getObject("next_due", LocalDate.class)));
                });
        return standings;
    }

    /** How many occurrences are in a state, and the earliest due date among them. */
    record Standing(OccurrenceState state, int number, LocalDate nextDue) {}

    static Map<String, @Nullable Object> values(BookFilter filter, AsOf asOf) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("unit", filter.unitId());
        values.put("text", filter.text().strip());
        values.put("pattern", pattern(filter.text()));
        values.put("person", filter.personId());
        values.put("section", filter.section());
        values.put("row", filter.row());
        var area = filter.area();
        values.put("area", area == null ? null : area.name());
        var state = filter.state();
        values.put("state", state == null ? null : state.name());
        values.put("plan", filter.planId());
        values.put("today", asOf.today());
        values.put("soon", asOf.soon());
        var month = filter.month();
        var year = filter.year();
        values.put("from", month != null ? month.atDay(1) : year != null ? LocalDate.of(year, 1, 1) : null);
        values.put("to", month != null ? month.atEndOfMonth() : year != null ? LocalDate.of(year, 12, 31) : null);
        return values;
    }

    /** A pattern that finds the text anywhere and takes its signs as they are. */
    static String pattern(String text) {
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
