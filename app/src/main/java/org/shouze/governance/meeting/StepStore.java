package org.shouze.governance.meeting;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StepStore {

    private final JdbcClient jdbc;

    StepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(MeetingView meeting, StepView step) {
        jdbc.sql("""
                INSERT INTO meeting.step (id, meeting_id, unit_id, sentence, taken_at, taken_by)
                VALUES (:id, :meeting, :unit, :sentence, :at, :by)
                """)
                .param("id", Ids.next())
                .param("meeting", meeting.id())
                .param("unit", meeting.unitId())
                .param("sentence", step.sentence())
                .param("at", step.at())
                .param("by", step.by())
                .update();
    }

    List<StepView> of(UUID meetingId) {
        return jdbc.sql("""
                SELECT sentence, taken_at, taken_by FROM meeting.step WHERE meeting_id = :meeting ORDER BY id
                """)
                .param("meeting", meetingId)
                .query((row, number) -> new StepView(
                        row.getString("sentence"),
                        MeetingStore.beijing(row.getObject("taken_at", OffsetDateTime.class)),
                        row.getString("taken_by")))
                .list();
    }
}
