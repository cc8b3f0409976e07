package org.shouze.platform.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appointments in the database: added and ended; the application may change nothing else of a row. */
@Repository
class AppointmentStore {

    private static final String SELECT = """
            SELECT a.id, a.unit_id, a.person_id, p.name AS person_name, p.title AS person_title, a.post, a.section_id,
                   coalesce(s.name, '') AS section_name, a.field, a.document, a.valid_from, a.valid_to, a.end_reason
              FROM organization.appointment a
              JOIN organization.person p ON p.id = a.person_id
              LEFT JOIN organization.section s ON s.id = a.section_id
            """;

    private final JdbcClient jdbc;

    AppointmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, NewAppointment wanted, Tenure tenure, Recorded by) {
        jdbc.sql("""
                INSERT INTO organization.appointment (id, unit_id, person_id, post, section_id, field, document,
                                                      valid_from, valid_to, end_reason, recorded_at, recorded_by)
                VALUES (:id, :unit, :person, :post, :section, :field, :document, :from, :to, :reason, :at, :by)
                """)
                .param("id", id)
                .param("unit", wanted.unitId())
                .param("person", wanted.personId())
                .param("post", wanted.post().name())
                .param("section", wanted.sectionId())
                .param("field", wanted.field())
                .param("document", wanted.document())
                .param("from", tenure.from())
                .param("to", tenure.to())
                .param("reason", tenure.to() == null ? "" : by.reason())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("by", by.account())
                .update();
    }

    /** Fills in what is empty. */
    void complete(UUID id, String document, String field) {
        jdbc.sql("""
                UPDATE organization.appointment
                SET document = CASE WHEN document = '' THEN :document ELSE document END,
                    field = CASE WHEN field = '' THEN :field ELSE field END
                WHERE id = :id
                """)
                .param("id", id)
                .param("document", document)
                .param("field", field)
                .update();
    }

    void end(UUID id, LocalDate on, Recorded by) {
        jdbc.sql("""
                UPDATE organization.appointment
                SET valid_to = :on, end_reason = :reason, ended_at = :at, ended_by = :by
                WHERE id = :id
                """)
                .param("id", id)
                .param("on", on)
                .param("reason", by.reason())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("by", by.account())
                .update();
    }

    Optional<AppointmentView> find(UUID id) {
        return jdbc.sql(SELECT + " WHERE a.id = :id")
                .param("id", id)
                .query(AppointmentStore::appointment)
                .optional();
    }

    List<AppointmentView> inForce(UUID unit, LocalDate on) {
        return jdbc.sql(SELECT + """
                 WHERE a.unit_id = :unit AND a.valid_from <= :on AND (a.valid_to IS NULL OR a.valid_to >= :on)
                 ORDER BY a.valid_from, a.id
                """)
                .param("unit", unit)
                .param("on", on)
                .query(AppointmentStore::appointment)
                .list();
    }

    /** All holders of a post in a unit, past, present and to come. */
    List<AppointmentView> ofPost(UUID unit, Post post) {
        return jdbc.sql(SELECT + " WHERE a.unit_id = :unit AND a.post = :post ORDER BY a.valid_from DESC, a.id DESC")
                .param("unit", unit)
                .param("post", post.name())
                .query(AppointmentStore::appointment)
                .list();
    }

    List<AppointmentView> ofPerson(UUID person) {
        return jdbc.sql(SELECT + " WHERE a.person_id = :person ORDER BY a.valid_from DESC, a.id DESC")
                .param("person", person)
                .query(AppointmentStore::appointment)
                .list();
    }

    Map<UUID, Set<Post>> filledPosts(LocalDate on) {
        var filled = new HashMap<UUID, Set<Post>>();
        jdbc.sql("""
                SELECT DISTINCT unit_id, post FROM organization.appointment
                WHERE valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on)
                """).param("on", on).query(row -> {
            filled.computeIfAbsent(row.getObject("unit_id", UUID.class), unit -> EnumSet.noneOf(Post.class))
                    .add(Post.valueOf(row.getString("post")));
        });
        return filled;
    }

    /** Who wrote it down, when, and why an end was set. */
    record Recorded(Instant at, @Nullable UUID account, String reason) {}

    private static AppointmentView appointment(ResultSet row, int number) throws SQLException {
        return new AppointmentView(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                row.getString("person_title"),
                Post.valueOf(row.getString("post")),
                row.getObject("section_id", UUID.class),
                row.getString("section_name"),
                row.getString("field"),
                row.getString("document"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("end_reason"));
    }
}
