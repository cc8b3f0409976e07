package org.shouze.governance.meeting;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SettingStore {

    private final JdbcClient jdbc;

    SettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean jointMeetingCounts(UUID unitId) {
        return jdbc.sql("SELECT joint_meeting_counts FROM meeting.setting WHERE unit_id = :unit")
                .param("unit", unitId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void change(UUID unitId, boolean jointMeetingCounts, OffsetDateTime at, String by) {
        jdbc.sql("""
                INSERT INTO meeting.setting (unit_id, joint_meeting_counts, changed_at, changed_by)
                VALUES (:unit, :joint, :at, :by)
                ON CONFLICT (unit_id) DO UPDATE
                SET joint_meeting_counts = :joint, changed_at = :at, changed_by = :by
                """)
                .param("unit", unitId)
                .param("joint", jointMeetingCounts)
                .param("at", at)
                .param("by", by)
                .update();
    }
}
