package org.shouze.governance.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MeetingStore {

    static final String COLUMNS = """
            id, unit_id, kind, state, title, starts_at, ends_at, place, chair_id, chair_name, agenda,
            organiser_id, organiser_name, cancel_reason""";

    private final JdbcClient jdbc;

    MeetingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(MeetingView meeting, OffsetDateTime now) {
        jdbc.sql("""
                INSERT INTO meeting.meeting (id, unit_id, kind, state, title, starts_at, place, chair_id, chair_name,
                                             agenda, organiser_id, organiser_name, created_at)
                VALUES (:id, :unit, :kind, :state, :title, :start, :place, :chair, :chairName,
                        :agenda, :organiser, :organiserName, :now)
                """)
                .param("id", meeting.id())
                .param("unit", meeting.unitId())
                .param("kind", meeting.kind().name())
                .param("state", meeting.state().name())
                .param("title", meeting.title())
                .param("start", meeting.start())
                .param("place", meeting.place())
                .param("chair", meeting.chairId())
                .param("chairName", meeting.chairName())
                .param("agenda", String.join("\n", meeting.agenda()))
                .param("organiser", meeting.organiserId())
                .param("organiserName", meeting.organiserName())
                .param("now", now)
                .update();
    }

    void update(MeetingView meeting) {
        jdbc.sql("""
                UPDATE meeting.meeting
                SET kind = :kind, state = :state, starts_at = :start, ends_at = :end, place = :place,
                    chair_id = :chair, chair_name = :chairName, cancel_reason = :reason
                WHERE id = :id
                """)
                .param("id", meeting.id())
                .param("kind", meeting.kind().name())
                .param("state", meeting.state().name())
                .param("start", meeting.start())
                .param("end", meeting.end())
                .param("place", meeting.place())
                .param("chair", meeting.chairId())
                .param("chairName", meeting.chairName())
                .param("reason", meeting.cancelReason())
                .update();
    }

    Optional<MeetingView> find(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM meeting.meeting WHERE id = :id")
                .param("id", id)
                .query(MeetingStore::meeting)
                .optional();
    }

    /** Reads a meeting for a change: two changes of one meeting wait for each other. */
    Optional<MeetingView> lock(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM meeting.meeting WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(MeetingStore::meeting)
                .optional();
    }

    void passOrganising(UUID fromPerson, UUID toPerson, String name) {
        jdbc.sql("""
                UPDATE meeting.meeting SET organiser_id = :to, organiser_name = :name
                WHERE organiser_id = :from AND state IN ('PLANNED', 'CONVENED', 'HELD')
                """)
                .param("from", fromPerson)
                .param("to", toPerson)
                .param("name", name)
                .update();
    }

    void keepSecret(UUID id, byte[] secret) {
        jdbc.sql("UPDATE meeting.meeting SET sign_in_secret = :secret WHERE id = :id")
                .param("id", id)
                .param("secret", secret)
                .update();
    }

    Optional<byte[]> secret(UUID id) {
        return jdbc.sql("SELECT sign_in_secret FROM meeting.meeting WHERE id = :id AND sign_in_secret IS NOT NULL")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    /** Meetings that wait for somebody: what is led by the person and what was arranged by the person. */
    List<MeetingView> waitingFor(UUID personId) {
        return jdbc.sql("SELECT " + COLUMNS + """
                 FROM meeting.meeting
                WHERE state IN ('PLANNED', 'CONVENED', 'HELD') AND (chair_id = :person OR organiser_id = :person)
                ORDER BY starts_at, id
                """)
                .param("person", personId)
                .query(MeetingStore::meeting)
                .list();
    }

    static MeetingView meeting(ResultSet row, int number) throws SQLException {
        var end = row.getObject("ends_at", OffsetDateTime.class);
        return new MeetingView(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                MeetingKind.valueOf(row.getString("kind")),
                MeetingState.valueOf(row.getString("state")),
                row.getString("title"),
                beijing(row.getObject("starts_at", OffsetDateTime.class)),
                end == null ? null : beijing(end),
                row.getString("place"),
                row.getObject("chair_id", UUID.class),
                row.getString("chair_name"),
                row.getString("agenda").lines().toList(),
                row.getObject("organiser_id", UUID.class),
                row.getString("organiser_name"),
                row.getString("cancel_reason"));
    }

    static OffsetDateTime beijing(OffsetDateTime moment) {
        return moment.atZoneSameInstant(BusinessTime.ZONE).toOffsetDateTime();
    }
}
