package org.shouze.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** All that a bureau has in the database, table by table, whatever tables there are. */
@Component
public final class TheirRecords {

    private static final String SESSIONS = "identity.session";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TheirRecords(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Every table that keeps records of units. */
    public List<String> tables() {
        return jdbc.sql("""
                SELECT table_schema || '.' || table_name FROM information_schema.columns
                WHERE column_name = 'unit_id' AND table_schema <> 'audit' ORDER BY 1
                """).query(String.class).list();
    }

    /** A few ids of each table with records of the unit, the unit itself first. */
    public Map<String, List<UUID>> ids(UUID unit, int each) {
        return asPlatform(() -> {
            var ids = new TreeMap<String, List<UUID>>();
            ids.put("organization.unit", List.of(unit));
            for (var table : keyed()) {
                var found = jdbc.sql("SELECT id FROM " + table + " WHERE unit_id = :unit ORDER BY id LIMIT :each")
                        .param("unit", unit)
                        .param("each", each)
                        .query(UUID.class)
                        .list();
                if (!found.isEmpty()) {
                    ids.put(table, found);
                }
            }
            return ids;
        });
    }

    /**
     * A print of all records of the unit: of what it is now, to compare with later. Sessions change as their own owners look
     * at pages, with whom the walk compares.
     */
    public Map<String, String> prints(UUID unit) {
        return asPlatform(() -> {
            var prints = new TreeMap<String, String>();
            for (var table : tables()) {
                if (table.equals(SESSIONS)) {
                    continue;
                }
                prints.put(
                        table,
                        jdbc.sql(
                                        "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM "
                                                + table + " t WHERE unit_id = :unit")
                                .param("unit", unit)
                                .query(String.class)
                                .single());
            }
            return prints;
        });
    }

    /** What the one who acts could do with the unit's records by SQL alone; each is tried and taken back. */
    public List<String> reached(Actor actor, UUID unit) {
        var reached = new ArrayList<String>();
        for (var table : tables()) {
            for (var sql : List.of(
                    "SELECT 1 FROM " + table + " WHERE unit_id = :unit",
                    "UPDATE " + table + " SET unit_id = unit_id WHERE unit_id = :unit RETURNING 1",
                    "DELETE FROM " + table + " WHERE unit_id = :unit RETURNING 1")) {
                if (touches(actor, sql, unit)) {
                    reached.add(sql);
                }
            }
        }
        return reached;
    }

    private boolean touches(Actor actor, String sql, UUID unit) {
        return Acting.as(
                actor,
                () -> Boolean.TRUE.equals(transaction.execute(status -> {
                    status.setRollbackOnly();
                    try {
                        return !jdbc.sql(sql)
                                .param("unit", unit)
                                .query()
                                .listOfRows()
                                .isEmpty();
                    } catch (org.springframework.dao.DataAccessException revoked) {
                        return false;
                    }
                })));
    }

    private List<String> keyed() {
        return jdbc.sql("""
                SELECT c.table_schema || '.' || c.table_name
                FROM information_schema.columns c JOIN information_schema.columns k USING (table_schema, table_name)
                WHERE c.column_name = 'unit_id' AND k.column_name = 'id' AND k.data_type = 'uuid'
                  AND table_schema <> 'audit' ORDER BY 1
                """).query(String.class).list();
    }

    private <T> T asPlatform(java.util.function.Supplier<T> work) {
        return Acting.as(
                Actor.platform(), () -> java.util.Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
