package org.shouze.governance.meeting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads many meetings at once: lists, calendars, search and the board of the year. */
@Repository
class MeetingListStore {

    private static final String SELECT = "SELECT " + MeetingStore.COLUMNS + " FROM meeting.meeting ";

    private final JdbcClient jdbc;

    MeetingListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line of the year's board: a meeting that is to prove something, and one person it is to prove it for. */
    record Proof(UUID meetingId, MeetingKind kind, MeetingState state, LocalDate day, UUID personId) {}

    List<MeetingView> page(UUID unitId, MeetingFilter filter) {
        return jdbc.sql(SELECT + """
                WHERE unit_id = :unit
                  AND starts_at >= :from AND starts_at < :until
                  AND (:kind = '' OR kind = :kind)
                  AND (:state = '' OR state = :state)
                  AND (:text = '' OR strpos(lower(title), lower(:text)) > 0)
                  AND (:after::uuid IS NULL
                       OR (starts_at, id) < (SELECT starts_at, id FROM meeting.meeting WHERE id = :after::uuid))
                ORDER BY starts_at DESC, id DESC LIMIT :limit
                """)
                .param("unit", unitId)
                .param("from", startOf(LocalDate.of(filter.year(), 1, 1)))
                .param("until", startOf(LocalDate.of(filter.year() + 1, 1, 1)))
                .param("kind", filter.kind() == null ? "" : filter.kind().name())
                .param("state", filter.state() == null ? "" : filter.state().name())
                .param("text", filter.text())
                .param("after", filter.after() == null ? null : filter.after().toString())
                .param("limit", filter.limit())
                .query(MeetingStore::meeting)
                .list();
    }

    /** Everything of some days that was not cancelled, earliest first. */
    List<MeetingView> between(LocalDate from, LocalDate to, int limit) {
        return jdbc.sql(SELECT + """
                WHERE starts_at >= :from AND starts_at < :until AND state <> 'CANCELLED'
                ORDER BY starts_at, id LIMIT :limit
                """)
                .param("from", startOf(from))
                .param("until", startOf(to.plusDays(1)))
                .param("limit", limit)
                .query(MeetingStore::meeting)
                .list();
    }

    List<MeetingView> named(String text, int limit) {
        return jdbc.sql("SELECT " + MeetingStore.COLUMNS + """
                 FROM meeting.meetings_called(:text)
                ORDER BY starts_at DESC, id DESC LIMIT :limit
                """)
                .param("text", text)
                .param("limit", limit)
                .query(MeetingStore::meeting)
                .list();
    }

    /** What meetings of a year prove or are to prove, one line a person; cancelled ones prove nothing. */
    List<Proof> proofs(UUID unitId, int year) {
        return jdbc.sql("""
                SELECT meeting.id, kind, state, starts_at, person_id
                FROM meeting.meeting JOIN meeting.invitation ON invitation.meeting_id = meeting.id
                WHERE meeting.unit_id = :unit AND state <> 'CANCELLED'
                  AND starts_at >= :from AND starts_at < :until
                  AND (kind = 'QUARTERLY' AND concerned OR kind = 'SPECIAL' AND person_id = chair_id)
                ORDER BY starts_at, meeting.id
                """)
                .param("unit", unitId)
                .param("from", startOf(LocalDate.of(year, 1, 1)))
                .param("until", startOf(LocalDate.of(year + 1, 1, 1)))
                .query((row, number) -> new Proof(
                        row.getObject("id", UUID.class),
                        MeetingKind.valueOf(row.getString("kind")),
                        MeetingState.valueOf(row.getString("state")),
                        BusinessTime.dayOf(row.getObject("starts_at", OffsetDateTime.class)),
                        row.getObject("person_id", UUID.class)))
                .list();
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(BusinessTime.ZONE).toOffsetDateTime();
    }
}
