package org.shouze.platform.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SectionStore {

    private final JdbcClient jdbc;

    SectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SectionView> of(UUID unit) {
        return jdbc.sql(
                        "SELECT id, unit_id, name FROM organization.section WHERE unit_id = :unit ORDER BY position, id")
                .param("unit", unit)
                .query(SectionStore::section)
                .list();
    }

    Optional<SectionView> find(UUID id) {
        return jdbc.sql("SELECT id, unit_id, name FROM organization.section WHERE id = :id")
                .param("id", id)
                .query(SectionStore::section)
                .optional();
    }

    Optional<SectionView> named(UUID unit, String name) {
        return jdbc.sql("SELECT id, unit_id, name FROM organization.section WHERE unit_id = :unit AND name = :name")
                .param("unit", unit)
                .param("name", name)
                .query(SectionStore::section)
                .optional();
    }

    /** Does nothing where the name is taken: somebody else was faster. */
    void insert(SectionView section) {
        jdbc.sql("""
                INSERT INTO organization.section (id, unit_id, name, position)
                SELECT :id, :unit, :name, coalesce(max(position), 0) + 1 FROM organization.section WHERE unit_id = :unit
                ON CONFLICT (unit_id, name) DO NOTHING
                """)
                .param("id", section.id())
                .param("unit", section.unitId())
                .param("name", section.name())
                .update();
    }

    void rename(UUID id, String name) {
        jdbc.sql("UPDATE organization.section SET name = :name WHERE id = :id")
                .param("id", id)
                .param("name", name)
                .update();
    }

    /** Whether anybody belongs to the section or was ever appointed its head. */
    boolean isUsed(UUID id) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM organization.person WHERE section_id = :id)
                    OR EXISTS (SELECT FROM organization.appointment WHERE section_id = :id)
                """).param("id", id).query(Boolean.class).single();
    }

    void delete(UUID id) {
        jdbc.sql("DELETE FROM organization.section WHERE id = :id")
                .param("id", id)
                .update();
    }

    void swapPositions(UUID first, UUID second) {
        jdbc.sql("""
                UPDATE organization.section moved SET position = other.position FROM organization.section other
                WHERE (moved.id = :first AND other.id = :second) OR (moved.id = :second AND other.id = :first)
                """).param("first", first).param("second", second).update();
    }

    private static SectionView section(ResultSet row, int number) throws SQLException {
        return new SectionView(
                row.getObject("id", UUID.class), row.getObject("unit_id", UUID.class), row.getString("name"));
    }
}
