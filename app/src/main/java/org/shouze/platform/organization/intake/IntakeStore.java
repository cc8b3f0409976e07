package org.shouze.platform.organization.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an import reads and changes of people, whole files at a time. */
@Repository
class IntakeStore {

    private final JdbcClient jdbc;

    IntakeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lockUnit(UUID unit) {
        jdbc.sql("SELECT id FROM organization.unit WHERE id = :unit FOR UPDATE")
                .param("unit", unit)
                .query(UUID.class)
                .single();
    }

    List<Known> known(UUID unit) {
        return jdbc.sql("""
                SELECT p.id, p.name, p.employee_no, coalesce(s.name, '') AS section, p.title, p.phone, p.technical_post,
                       p.joined_on, p.left_on
                FROM organization.person p LEFT JOIN organization.section s ON s.id = p.section_id
                WHERE p.unit_id = :unit AND p.withdrawn_at IS NULL
                """)
                .param("unit", unit)
                .query((row, number) -> new Known(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("employee_no"),
                        row.getString("section"),
                        row.getString("title"),
                        row.getString("phone"),
                        row.getBoolean("technical_post"),
                        row.getObject("joined_on", LocalDate.class),
                        row.getObject("left_on", LocalDate.class)))
                .list();
    }

    void rememberBefore(UUID id) {
        jdbc.sql("""
                UPDATE organization.person_import_row r SET before = organization.person_facts(p)
                FROM organization.person p WHERE r.import_id = :id AND r.outcome = 'CHANGED' AND p.id = r.person_id
                """).param("id", id).update();
    }

    void rememberAfter(UUID id) {
        jdbc.sql("""
                UPDATE organization.person_import_row r SET after = organization.person_facts(p)
                FROM organization.person p
                WHERE r.import_id = :id AND r.outcome IN ('NEW', 'CHANGED') AND p.id = r.person_id
                """).param("id", id).update();
    }

    void add(UUID unit, List<Verdict> newcomers, Map<String, String> sections, Instant now) {
        jdbc.sql("""
                INSERT INTO organization.person
                    (id, unit_id, section_id, name, title, employee_no, phone, technical_post, joined_on, created_at)
                SELECT id::uuid, :unit, section::uuid, name, title, no, phone, technical::boolean, joined::date, :now
                """ + FROM_ARRAYS)
                .param("unit", unit)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .params(VerdictArrays.people(newcomers, sections))
                .update();
    }

    void change(List<Verdict> changed, Map<String, String> sections) {
        jdbc.sql("""
                UPDATE organization.person p
                SET section_id = w.section::uuid, title = w.title, employee_no = w.no, phone = w.phone,
                    technical_post = w.technical::boolean, joined_on = w.joined::date
                """ + FROM_ARRAYS + " WHERE p.id = w.id::uuid")
                .params(VerdictArrays.people(changed, sections))
                .update();
    }

    private static final String FROM_ARRAYS = """
            FROM unnest(:ids::text[], :names::text[], :employeeNos::text[], :sections::text[], :titles::text[],
                        :phones::text[], :technicals::text[], :joinedOns::text[])
                 AS w(id, name, no, section, title, phone, technical, joined)
            """;

    void rememberSections(UUID id, Collection<UUID> created) {
        jdbc.sql("UPDATE organization.person_import SET created_sections = :created WHERE id = :id")
                .param("id", id)
                .param("created", created.toArray(UUID[]::new))
                .update();
    }
}
