package org.shouze.governance.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ResolutionStore {

    private final JdbcClient jdbc;

    ResolutionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(MeetingView meeting, ResolutionView resolution) {
        jdbc.sql("""
                INSERT INTO meeting.resolution (id, meeting_id, unit_id, text, owner_id, owner_name, due_on)
                VALUES (:id, :meeting, :unit, :text, :owner, :ownerName, :due)
                """)
                .param("id", resolution.id())
                .param("meeting", meeting.id())
                .param("unit", meeting.unitId())
                .param("text", resolution.text())
                .param("owner", resolution.ownerId())
                .param("ownerName", resolution.ownerName())
                .param("due", resolution.dueOn())
                .update();
    }

    boolean delete(UUID meetingId, UUID id) {
        return jdbc.sql("DELETE FROM meeting.resolution WHERE id = :id AND meeting_id = :meeting")
                        .param("id", id)
                        .param("meeting", meetingId)
                        .update()
                == 1;
    }

    List<ResolutionView> of(UUID meetingId) {
        return jdbc.sql("""
                SELECT id, text, owner_id, owner_name, due_on FROM meeting.resolution
                WHERE meeting_id = :meeting ORDER BY id
                """)
                .param("meeting", meetingId)
                .query((row, number) -> new ResolutionView(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        row.getObject("owner_id", UUID.class),
                        row.getString("owner_name"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }
}
