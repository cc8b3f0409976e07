package org.shouze.platform.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.notify.wire.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoticeStore {

    private static final String RECEIPTS = """
            SELECT n.*, r.read_at,
                   (SELECT min(a.acknowledged_at) FROM notify.acknowledgement a
                    WHERE a.subject_id = n.subject_id AND a.person_id = n.person_id
                      AND a.acknowledged_at >= n.raised_at) AS acknowledged_at,
                   ARRAY(SELECT l.way || ':' || d.state FROM notify.delivery_line l
                         JOIN notify.delivery d ON d.id = l.delivery_id WHERE l.message_id = n.id ORDER BY l.way) AS ways
            FROM notify.notice n LEFT JOIN notify.reading r ON r.message_id = n.id
            """;
    private static final Map<String, String> STATES =
            Map.of("WAITING", "等待发送", "SENDING", "发送中", "SENT", "已送达", "DEAD", "未送达", "DROPPED", "已撤销");

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who raises it when. */
    record Raising(String by, OffsetDateTime at) {}

    /** How much was sent already. */
    record Sent(Map<UUID, Integer> ofPersons, int ofUnit) {}

    /** One writer a unit at a time: what was sent is counted before more is. */
    void lock(UUID unitId) {
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('notice' || :unit::text, 0))")
                .param("unit", unitId)
                .query(Integer.class)
                .single();
    }

    /** Those of the keys that exist. */
    List<String> known(Collection<String> keys) {
        return jdbc.sql("SELECT key FROM notify.notice WHERE key = ANY (:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query((row, number) -> row.getString("key"))
                .list();
    }

    boolean insert(UUID id, NewNotice notice, String state, Raising raising) {
        var about = notice.about();
        return jdbc.sql("""
                INSERT INTO notify.notice (id, unit_id, person_id, kind, title, href, note, reason, source, subject_id,
                                           due_on, step, level, key, state, raised_at, raised_by)
                VALUES (:id, :unit, :person, :kind, :title, :href, :note, :reason, :source, :subject,
                        :due, :step, :level, :key, :state, :at, :by)
                ON CONFLICT (key) DO NOTHING
                """)
                        .param("id", id)
                        .param("unit", notice.to().unitId())
                        .param("person", notice.to().personId())
                        .param("kind", notice.kind().name())
                        .param("title", notice.title())
                        .param("href", about.href())
                        .param("note", notice.note())
                        .param("reason", about.reason())
                        .param("source", about.source())
                        .param("subject", about.subjectId())
                        .param("due", about.dueOn())
                        .param("step", about.step())
                        .param("level", about.level())
                        .param("key", notice.key())
                        .param("state", state)
                        .param("at", raising.at())
                        .param("by", raising.by())
                        .update()
                > 0;
    }

    Sent sent(UUID unitId, Collection<UUID> persons, OffsetDateTime hourAgo, OffsetDateTime dayBegin) {
        var ofPersons = jdbc
                .sql("""
                SELECT person_id, count(*) AS number FROM notify.notice
                WHERE person_id = ANY (:persons::uuid[]) AND raised_at > :since AND state = 'SENT' AND kind <> ALL (:digest)
                GROUP BY person_id
                """)
                .param("persons", persons.toArray(UUID[]::new))
                .param("since", hourAgo)
                .param("digest", NoticeKind.thatCanWait())
                .query((row, number) -> Map.entry(row.getObject("person_id", UUID.class), row.getInt("number")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var ofUnit = jdbc.sql("""
                SELECT count(*) FROM notify.notice
                WHERE unit_id = :unit AND raised_at >= :since AND state = 'SENT'
                """)
                .param("unit", unitId)
                .param("since", dayBegin)
                .query(Integer.class)
                .single();
        return new Sent(ofPersons, ofUnit);
    }

    /** The latest first. */
    List<NoticeView> ofSubject(UUID subjectId) {
        return jdbc.sql(RECEIPTS + " WHERE n.subject_id = :subject ORDER BY n.id DESC LIMIT 200")
                .param("subject", subjectId)
                .query(NoticeStore::notice)
                .list();
    }

    List<NoticeView> held(UUID unitId, @Nullable UUID after, int limit) {
        return jdbc.sql(RECEIPTS + """
                 WHERE n.unit_id = :unit AND n.state = 'HELD' AND (:after::uuid IS NULL OR n.id > :after::uuid)
                ORDER BY n.id LIMIT :limit
                """)
                .param("unit", unitId)
                .param("after", after)
                .param("limit", limit)
                .query(NoticeStore::notice)
                .list();
    }

    /** Of all units. */
    long countHeld() {
        return jdbc.sql("SELECT count(*) FROM notify.notice WHERE state = 'HELD'")
                .query(Long.class)
                .single();
    }

    int countHeld(UUID unitId) {
        return jdbc.sql("SELECT count(*) FROM notify.notice WHERE unit_id = :unit AND state = 'HELD'")
                .param("unit", unitId)
                .query(Integer.class)
                .single();
    }

    /** Decides about what is held; null ids stand for all of the unit. Returns what was decided, as messages. */
    List<MessageView> decide(UUID unitId, UUID @Nullable [] ids, String state, Raising by) {
        return jdbc.sql("""
                UPDATE notify.notice SET state = :state, decided_at = :at, decided_by = :by
                WHERE unit_id = :unit AND state = 'HELD' AND (:ids::uuid[] IS NULL OR id = ANY (:ids::uuid[]))
                RETURNING id, unit_id, person_id, title, href, kind
                """)
                .param("state", state)
                .param("at", by.at())
                .param("by", by.by())
                .param("unit", unitId)
                .param("ids", ids)
                .query((row, number) -> new MessageView(
                        row.getObject("id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("title"),
                        row.getString("href"),
                        by.at()))
                .list();
    }

    NoticeKind kind(UUID id) {
        return NoticeKind.valueOf(jdbc.sql("SELECT kind FROM notify.notice WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .single());
    }

    /** Which of the subjects were chased since a moment, by hand. */
    List<UUID> chasedSince(Collection<UUID> subjects, OffsetDateTime since) {
        return jdbc.sql("""
                SELECT DISTINCT subject_id FROM notify.notice
                WHERE subject_id = ANY (:subjects::uuid[]) AND kind = 'CHASE' AND raised_at >= :since
                  AND state <> 'DROPPED'
                """)
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("since", since)
                .query((row, number) -> row.getObject("subject_id", UUID.class))
                .list();
    }

    boolean concerns(UUID subjectId, UUID personId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM notify.notice WHERE subject_id = :subject AND person_id = :person"
                        + " AND state = 'SENT')")
                .param("subject", subjectId)
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    void acknowledge(UUID id, UUID subjectId, Addressee person, OffsetDateTime at) {
        jdbc.sql("""
                INSERT INTO notify.acknowledgement (id, unit_id, subject_id, person_id, acknowledged_at)
                VALUES (:id, :unit, :subject, :person, :at)
                """)
                .param("id", id)
                .param("unit", person.unitId())
                .param("subject", subjectId)
                .param("person", person.personId())
                .param("at", at)
                .update();
        jdbc.sql("""
                INSERT INTO notify.reading (message_id, unit_id, read_at)
                SELECT message.id, message.unit_id, :at FROM notify.message JOIN notify.notice USING (id)
                WHERE notice.subject_id = :subject AND notice.person_id = :person
                ON CONFLICT (message_id) DO NOTHING
                """)
                .param("at", at)
                .param("subject", subjectId)
                .param("person", person.personId())
                .update();
    }

    private static NoticeView notice(ResultSet row, int number) throws SQLException {
        return new NoticeView(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                "",
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("href"),
                row.getString("note"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("step", Integer.class),
                row.getString("state"),
                row.getObject("raised_at", OffsetDateTime.class),
                row.getString("raised_by"),
                row.getObject("read_at", OffsetDateTime.class),
                row.getObject("acknowledged_at", OffsetDateTime.class),
                Arrays.stream((String[]) row.getArray("ways").getArray())
                        .map(NoticeStore::inWords)
                        .toList());
    }

    private static String inWords(String way) {
        var parts = way.split(":", 2);
        return Way.valueOf(parts[0]).label() + "：" + STATES.getOrDefault(parts[1], parts[1]);
    }
}
