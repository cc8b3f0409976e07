package org.shouze.platform.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonStore {

    static final String COLUMNS = """
            p.id, p.unit_id, p.section_id, coalesce(s.name, '') AS section_name, p.name, p.title, p.employee_no,
            p.phone, p.technical_post, p.joined_on, p.left_on
            """;
    private static final String SELECT = """
            SELECT %s FROM organization.person p LEFT JOIN organization.section s ON s.id = p.section_id
            """.formatted(COLUMNS);

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, NewPerson person, Instant now) {
        jdbc.sql("""
                INSERT INTO organization.person
                    (id, unit_id, section_id, name, title, employee_no, phone, technical_post, joined_on, created_at)
                VALUES (:id, :unit, :section, :name, :title, :no, :phone, :technical, :joined, :now)
                """)
                .param("id", id)
                .param("unit", person.unitId())
                .param("section", person.sectionId())
                .param("name", person.name())
                .param("title", person.title())
                .param("no", person.employeeNo())
                .param("phone", person.phone())
                .param("technical", person.technicalPost())
                .param("joined", person.joinedOn())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void update(UUID id, NewPerson person) {
        jdbc.sql("""
                UPDATE organization.person
                SET section_id = :section, name = :name, title = :title, employee_no = :no, phone = :phone,
                    technical_post = :technical, joined_on = :joined
                WHERE id = :id
                """)
                .param("id", id)
                .param("section", person.sectionId())
                .param("name", person.name())
                .param("title", person.title())
                .param("no", person.employeeNo())
                .param("phone", person.phone())
                .param("technical", person.technicalPost())
                .param("joined", person.joinedOn())
                .update();
    }

    void leave(UUID id, @Nullable LocalDate on) {
        jdbc.sql("UPDATE organization.person SET left_on = :on WHERE id = :id")
                .param("id", id)
                .param("on", on)
                .update();
    }

    Optional<PersonView> find(UUID id) {
        return jdbc.sql(SELECT + " WHERE p.id = :id")
                .param("id", id)
                .query(PersonStore::person)
                .optional();
    }

    List<PersonView> byIds(Collection<UUID> ids) {
        return jdbc.sql(SELECT + " WHERE p.id = ANY (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(PersonStore::person)
                .list();
    }

    List<PersonView> named(UUID unit, String name) {
        return jdbc.sql(SELECT
                        + " WHERE p.unit_id = :unit AND p.name = :name AND p.withdrawn_at IS NULL"
                        + " ORDER BY p.left_on IS NOT NULL, p.id")
                .param("unit", unit)
                .param("name", name)
                .query(PersonStore::person)
                .list();
    }

    List<PersonView> namedAny(UUID unit, Collection<String> names) {
        return jdbc.sql(SELECT
                        + " WHERE p.unit_id = :unit AND p.name = ANY (:names) AND p.withdrawn_at IS NULL"
                        + " AND p.left_on IS NULL ORDER BY p.id")
                .param("unit", unit)
                .param("names", names.toArray(String[]::new))
                .query(PersonStore::person)
                .list();
    }

    Optional<PersonView> numbered(UUID unit, String employeeNo) {
        return jdbc.sql(SELECT + " WHERE p.unit_id = :unit AND p.employee_no = :no AND p.withdrawn_at IS NULL")
                .param("unit", unit)
                .param("no", employeeNo)
                .query(PersonStore::person)
                .optional();
    }

    static PersonView person(ResultSet row, int number) throws SQLException {
        return new PersonView(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("section_id", UUID.class),
                row.getString("section_name"),
                row.getString("name"),
                row.getString("title"),
                row.getString("employee_no"),
                row.getString("phone"),
                row.getBoolean("technical_post"),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class));
    }
}
