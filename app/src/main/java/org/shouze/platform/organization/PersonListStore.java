package org.shouze.platform.organization;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of people, a stretch at a time: the cursor is a person, so a page deep in the list costs what the first does. */
@Repository
class PersonListStore {

    /** Row-level security keeps a query from the index of names; this function looks there and keeps the same rule. */
    private static final String CALLED = "organization.people_called(:text)";

    private final JdbcClient jdbc;

    PersonListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PersonView> list(PeopleQuery query) {
        var parameters = parameters(query);
        var backwards = query.before() != null;
        var order = backwards ? " ORDER BY p.name DESC, p.id DESC" : " ORDER BY p.name, p.id";
        var where = conditions(query) + behind(query, parameters) + order;
        var found = jdbc.sql(select(source(query), where) + order)
                .params(parameters)
                .query(PersonStore::person)
                .list();
        return backwards ? found.reversed() : found;
    }

    int count(PeopleQuery query) {
        return jdbc.sql("SELECT count(*) FROM " + source(query) + " p WHERE " + conditions(query))
                .params(parameters(query))
                .query(Integer.class)
                .single();
    }

    /** In all units that may be seen: those who begin with the text first. */
    List<PersonView> search(String text, int limit) {
        var order = " ORDER BY p.left_on IS NOT NULL, NOT starts_with(p.name, :text), p.name, p.id";
        return jdbc.sql(select(CALLED, "p.withdrawn_at IS NULL" + order) + order)
                .param("text", text)
                .param("limit", limit)
                .query(PersonStore::person)
                .list();
    }

    /** How many are there in each section of a unit; the key null stands for no section. */
    Map<@Nullable UUID, Integer> headCounts(UUID unit) {
        var counts = new HashMap<@Nullable UUID, Integer>();
        jdbc.sql("""
                SELECT section_id, count(*) AS heads FROM organization.person
                WHERE unit_id = :unit AND left_on IS NULL AND withdrawn_at IS NULL GROUP BY section_id
                """).param("unit", unit).query(row -> {
            counts.put(row.getObject("section_id", UUID.class), row.getInt("heads"));
        });
        return counts;
    }

    // NB: the limit stands before the join: the sections are then looked up for a page of people, not for all of them.
    private static String select(String source, String where) {
        return """
                SELECT %s FROM (SELECT p.* FROM %s p WHERE %s LIMIT :limit) p
                LEFT JOIN organization.section s ON s.id = p.section_id
                """.formatted(PersonStore.COLUMNS, source, where);
    }

    private static String source(PeopleQuery query) {
        return query.text().isEmpty() ? "organization.person" : CALLED;
    }

    private static String conditions(PeopleQuery query) {
        return "p.unit_id = :unit AND p.withdrawn_at IS NULL"
                + (query.sectionId() == null ? "" : " AND p.section_id = :section")
                + (query.left() ? "" : " AND p.left_on IS NULL");
    }

    private static String behind(PeopleQuery query, Map<String, @Nullable Object> parameters) {
        var cursor = query.before() != null ? query.before() : query.after();
        if (cursor == null) {
            return "";
        }
        parameters.put("cursor", cursor);
        return " AND (p.name, p.id) " + (query.before() != null ? "<" : ">")
                + " (SELECT c.name, c.id FROM organization.person c WHERE c.id = :cursor)";
    }

    private static Map<String, @Nullable Object> parameters(PeopleQuery query) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("unit", query.unitId());
        parameters.put("section", query.sectionId());
        parameters.put("text", query.text());
        parameters.put("limit", query.limit());
        return parameters;
    }
}
