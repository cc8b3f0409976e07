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
        var parameters = new HashMap<String, @Nullable Object>();
        var backwards = query.before() != null;
        var cursor = backwards ? query.before() : query.after();
        var sql = new StringBuilder(select(source(query))).append(" WHERE ").append(conditions(query, parameters));
        if (cursor != null) {
            sql.append(" AND (p.name, p.id) ").append(backwards ? "<" : ">");
            sql.append(" (SELECT c.name, c.id FROM organization.person c WHERE c.id = :cursor)");
            parameters.put("cursor", cursor);
        }
        sql.append(backwards ? " ORDER BY p.name DESC, p.id DESC" : " ORDER BY p.name, p.id");
        parameters.put("limit", query.limit());
        var found = jdbc.sql(sql.append(" LIMIT :limit").toString())
                .params(parameters)
                .query(PersonStore::person)
                .list();
        return backwards ? found.reversed() : found;
    }

    int count(PeopleQuery query) {
        var parameters = new HashMap<String, @Nullable Object>();
        var where = conditions(query, parameters);
        return jdbc.sql("SELECT count(*) FROM " + source(query) + " p WHERE " + where)
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    /** In all units that may be seen: those who begin with the text first. */
    List<PersonView> search(String text, int limit) {
        var order = " ORDER BY p.left_on IS NOT NULL, NOT starts_with(p.name, :text), p.name, p.id";
        var first = "(SELECT * FROM " + CALLED + " p WHERE p.withdrawn_at IS NULL" + order + " LIMIT :limit)";
        return jdbc.sql(select(first) + order)
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

    private static String conditions(PeopleQuery query, Map<String, @Nullable Object> parameters) {
        var where = new StringBuilder("p.unit_id = :unit AND p.withdrawn_at IS NULL");
        parameters.put("unit", query.unitId());
        if (query.sectionId() != null) {
            where.append(" AND p.section_id = :section");
            parameters.put("section", query.sectionId());
        }
        if (!query.left()) {
            where.append(" AND p.left_on IS NULL");
        }
        if (!query.text().isEmpty()) {
            parameters.put("text", query.text());
        }
        return where.toString();
    }

    private static String source(PeopleQuery query) {
        return query.text().isEmpty() ? "organization.person" : CALLED;
    }

    private static String select(String source) {
        return PersonStore.SELECT.replace("organization.person p", source + " p");
    }
}
