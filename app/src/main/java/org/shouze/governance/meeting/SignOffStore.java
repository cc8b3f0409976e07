package org.shouze.governance.meeting;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shouze.platform.files.holding.HeldFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignOffStore {

    private final JdbcClient jdbc;

    SignOffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(MeetingView meeting, SignOffView signOff) {
        jdbc.sql("""
                INSERT INTO meeting.sign_off (meeting_id, unit_id, signer_id, on_behalf, authority_file, recorded_by,
                                              minutes_version, minutes_sha256, signed_at)
                VALUES (:meeting, :unit, :signer, :onBehalf, :file, :by, :version, :sha256, :at)
                """)
                .param("meeting", meeting.id())
                .param("unit", meeting.unitId())
                .param("signer", signOff.signerId())
                .param("onBehalf", signOff.onBehalf())
                .param("file", signOff.authorityFile())
                .param("by", signOff.recordedBy())
                .param("version", signOff.minutesVersion())
                .param("sha256", signOff.minutesSha256())
                .param("at", signOff.signedAt())
                .update();
    }

    Optional<SignOffView> of(UUID meetingId) {
        return jdbc.sql("""
                SELECT signer_id, on_behalf, authority_file, recorded_by, minutes_version, minutes_sha256, signed_at
                FROM meeting.sign_off WHERE meeting_id = :meeting
                """)
                .param("meeting", meetingId)
                .query((row, number) -> new SignOffView(
                        row.getObject("signer_id", UUID.class),
                        row.getBoolean("on_behalf"),
                        row.getObject("authority_file", UUID.class),
                        row.getString("recorded_by"),
                        row.getInt("minutes_version"),
                        row.getString("minutes_sha256"),
                        MeetingStore.beijing(row.getObject("signed_at", OffsetDateTime.class))))
                .optional();
    }

    /** Meetings in sight by the signed papers they rest on. */
    Map<UUID, HeldFile> holding(Collection<UUID> fileIds) {
        Map<UUID, HeldFile> held = new HashMap<>();
        jdbc.sql("""
                SELECT s.authority_file, m.title, m.id FROM meeting.sign_off s JOIN meeting.meeting m ON m.id = s.meeting_id
                WHERE s.authority_file = ANY (:files)
                """).param("files", fileIds.toArray(UUID[]::new)).query(row -> {
            held.put(
                    row.getObject("authority_file", UUID.class),
                    new HeldFile("签字纪要", row.getString("title"), "/meetings/" + row.getString("id")));
        });
        return held;
    }
}
