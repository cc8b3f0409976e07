package org.shouze.governance.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MinutesStore {

    private static final String COLUMNS = "version, text, reason, sha256, written_at, written_by";

    private final JdbcClient jdbc;

    MinutesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(MeetingView meeting, MinutesView minutes) {
        jdbc.sql("""
                INSERT INTO meeting.minutes (meeting_id, unit_id, version, text, reason, sha256, written_at, written_by)
                VALUES (:meeting, :unit, :version, :text, :reason, :sha256, :at, :by)
                """)
                .param("meeting", meeting.id())
                .param("unit", meeting.unitId())
                .param("version", minutes.version())
                .param("text", minutes.text())
                .param("reason", minutes.reason())
                .param("sha256", minutes.sha256())
                .param("at", minutes.writtenAt())
                .param("by", minutes.writtenBy())
                .update();
    }

    Optional<MinutesView> latest(UUID meetingId) {
        return jdbc.sql("SELECT " + COLUMNS + """
                 FROM meeting.minutes WHERE meeting_id = :meeting ORDER BY version DESC LIMIT 1
                """)
                .param("meeting", meetingId)
                .query(MinutesStore::minutes)
                .optional();
    }

    /** Newest first. */
    List<MinutesView> of(UUID meetingId) {
        return jdbc.sql("SELECT " + COLUMNS + """
                 FROM meeting.minutes WHERE meeting_id = :meeting ORDER BY version DESC
                """)
                .param("meeting", meetingId)
                .query(MinutesStore::minutes)
                .list();
    }

    /** Which of these meetings have minutes. */
    List<UUID> written(List<UUID> meetings) {
        return meetings.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT DISTINCT meeting_id FROM meeting.minutes WHERE meeting_id IN (:meetings)")
                        .param("meetings", meetings)
                        .query((row, number) -> row.getObject("meeting_id", UUID.class))
                        .list();
    }

    private static MinutesView minutes(ResultSet row, int number) throws SQLException {
        return new MinutesView(
                row.getInt("version"),
                row.getString("text"),
                row.getString("reason"),
                row.getString("sha256"),
                MeetingStore.beijing(row.getObject("written_at", OffsetDateTime.class)),
                row.getString("written_by"));
    }
}
