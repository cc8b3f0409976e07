package org.shouze.platform.organization.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How an import is taken back: what somebody used or changed since stays, and the row says why. */
@Repository
class UndoStore {

    private final JdbcClient jdbc;

    UndoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> created(UUID id) {
        return jdbc.sql("""
                SELECT person_id FROM organization.person_import_row WHERE import_id = :id AND outcome = 'NEW'
                """)
                .param("id", id)
                .query((row, number) -> row.getObject("person_id", UUID.class))
                .list();
    }

    /** Notes on the rows of persons whom other records name. */
    void keepUsed(UUID id, Collection<UUID> used) {
        jdbc.sql("""
                UPDATE organization.person_import_row r SET kept = '已有业务记录引用，保留此人'
                WHERE r.import_id = :id AND r.outcome = 'NEW' AND r.person_id = ANY (:used)
                """).param("id", id).param("used", used.toArray(UUID[]::new)).update();
    }

    /** Notes on the rows of persons who were appointed, changed, or have left since. */
    void keepTouched(UUID id) {
        jdbc.sql("""
                UPDATE organization.person_import_row r
                SET kept = CASE WHEN EXISTS (SELECT FROM organization.appointment a WHERE a.person_id = p.id)
                                THEN '已有任职记录，保留此人' ELSE '导入后资料有改动，保留此人' END
                FROM organization.person p
                WHERE r.import_id = :id AND r.outcome = 'NEW' AND p.id = r.person_id AND r.kept = ''
                  AND (EXISTS (SELECT FROM organization.appointment a WHERE a.person_id = p.id)
                       OR organization.person_facts(p) IS DISTINCT FROM r.after OR p.left_on IS NOT NULL)
                """).param("id", id).update();
    }

    void withdraw(UUID id, Instant now) {
        jdbc.sql("""
                UPDATE organization.person p SET withdrawn_at = :now, section_id = NULL
                FROM organization.person_import_row r
                WHERE r.import_id = :id AND r.outcome = 'NEW' AND r.kept = '' AND p.id = r.person_id
                """).param("id", id).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    /** Puts back each field that still holds what the import wrote; a field changed since stays. */
    void restore(UUID id) {
        jdbc.sql("""
                UPDATE organization.person_import_row r SET kept = '导入后又有改动的内容已保留，其余已恢复'
                FROM organization.person p
                WHERE r.import_id = :id AND r.outcome = 'CHANGED' AND p.id = r.person_id
                  AND organization.person_facts(p) IS DISTINCT FROM r.after
                """).param("id", id).update();
        jdbc.sql("""
                UPDATE organization.person p
                SET section_id = (f.facts ->> 'section_id')::uuid, title = f.facts ->> 'title',
                    employee_no = f.facts ->> 'employee_no', phone = f.facts ->> 'phone',
                    technical_post = (f.facts ->> 'technical_post')::boolean, joined_on = (f.facts ->> 'joined_on')::date
                FROM (SELECT r.person_id,
                             (SELECT jsonb_object_agg(now.key, CASE WHEN now.value = r.after -> now.key
                                                                    THEN r.before -> now.key ELSE now.value END)
                                FROM jsonb_each(organization.person_facts(known)) now) AS facts
                        FROM organization.person_import_row r
                        JOIN organization.person known ON known.id = r.person_id
                       WHERE r.import_id = :id AND r.outcome = 'CHANGED') f
                WHERE p.id = f.person_id
                """).param("id", id).update();
    }

    void removeEmptySections(UUID id) {
        jdbc.sql("""
                DELETE FROM organization.section s USING organization.person_import i
                WHERE i.id = :id AND s.id = ANY (i.created_sections)
                  AND NOT EXISTS (SELECT FROM organization.person p WHERE p.section_id = s.id)
                  AND NOT EXISTS (SELECT FROM organization.appointment a WHERE a.section_id = s.id)
                """).param("id", id).update();
    }
}
