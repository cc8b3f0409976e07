package org.shouze.platform.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouze.platform.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UnitStore {

    private final JdbcClient jdbc;

    UnitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UnitView unit, Instant now) {
        jdbc.sql("""
                INSERT INTO organization.unit (id, unit_id, parent_id, name, kind, created_at)
                VALUES (:id, :id, :parent, :name, :kind, :now)
                """)
                .param("id", unit.id())
                .param("parent", unit.parentId())
                .param("name", unit.name())
                .param("kind", unit.kind().name())
                .param("now", java.sql.Timestamp.from(now))
                .update();
    }

    Optional<UnitView> find(UUID id) {
        return jdbc.sql("SELECT id, parent_id, name, kind FROM organization.unit WHERE id = :id")
                .param("id", id)
                .query(UnitStore::unit)
                .optional();
    }

    /** Makes whoever changes the unit's posts at the same moment wait for the end of this transaction. */
    void lock(UUID id) {
        var locked = jdbc.sql("SELECT id FROM organization.unit WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(UUID.class)
                .optional();
        if (locked.isEmpty()) {
            throw Refusal.notFound();
        }
    }

    void rename(UUID id, String name) {
        jdbc.sql("UPDATE organization.unit SET name = :name WHERE id = :id")
                .param("id", id)
                .param("name", name)
                .update();
    }

    void move(UUID id, UUID parent) {
        jdbc.sql("UPDATE organization.unit SET parent_id = :parent WHERE id = :id")
                .param("id", id)
                .param("parent", parent)
                .update();
    }

    List<UnitView> all() {
        return jdbc.sql("""
                SELECT id, parent_id, name, kind FROM organization.unit
                ORDER BY parent_id IS NOT NULL, position, created_at, id
                """).query(UnitStore::unit).list();
    }

    Set<UUID> subtree(UUID id) {
        return new HashSet<>(jdbc.sql("""
                WITH RECURSIVE below AS (
                    SELECT id FROM organization.unit WHERE id = :id
                    UNION
                    SELECT child.id FROM organization.unit child JOIN below ON child.parent_id = below.id
                )
                SELECT id FROM below
                """).param("id", id).query(UUID.class).list());
    }

    private static UnitView unit(ResultSet row, int number) throws SQLException {
        return new UnitView(
                row.getObject("id", UUID.class),
                row.getObject("parent_id", UUID.class),
                row.getString("name"),
                UnitKind.valueOf(row.getString("kind")));
    }
}
