package org.shouze.platform.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.notify.wire.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters waiting, under way and done. A letter is taken by one server at a time, and given back by its lease. */
@Repository
class OutboxStore {

    /** After so many letters to a group in a minute no more are taken; those taken together may still go over it. */
    private static final int GROUP_PACE = 8;

    private final JdbcClient jdbc;

    OutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A letter before it exists. */
    record NewDelivery(
            UUID id,
            Addressee to,
            Way way,
            NoticeKind kind,
            @Nullable LocalDate digestOn,
            OffsetDateTime dueAt) {}

    /** A letter under way. */
    record Taken(
            UUID id,
            Addressee to,
            Way way,
            NoticeKind kind,
            @Nullable LocalDate digestOn,
            int attempts,
            boolean urgent) {}

    /** A line of a letter. */
    record Line(String title, String href) {}

    /** Letters that should have left before the moment. */
    long countOverdue(OffsetDateTime before) {
        return jdbc.sql("""
                SELECT count(*) FROM notify.delivery
                WHERE state = 'WAITING' AND due_at < :before
                """).param("before", before).query(Long.class).single();
    }

    long countDead() {
        return jdbc.sql("SELECT count(*) FROM notify.delivery WHERE state = 'DEAD'")
                .query(Long.class)
                .single();
    }

    /**
     * Opens a letter, or finds the one of that day's digest.
     *
     * @return empty where that day's digest is already under way
     */
    Optional<UUID> open(NewDelivery delivery, OffsetDateTime now) {
        return jdbc.sql("""
                INSERT INTO notify.delivery (id, unit_id, person_id, way, kind, digest_on, urgent, state, due_at, created_at)
                VALUES (:id, :unit, :person, :way, :kind, :digest, :urgent, 'WAITING', :due, :now)
                ON CONFLICT (person_id, way, digest_on) DO UPDATE SET due_at = notify.delivery.due_at
                    WHERE notify.delivery.state = 'WAITING' AND notify.delivery.attempts = 0
                RETURNING id
                """)
                .param("id", delivery.id())
                .param("unit", delivery.to().unitId())
                .param("person", delivery.to().personId())
                .param("way", delivery.way().name())
                .param("kind", delivery.kind().name())
                .param("digest", delivery.digestOn())
                .param("urgent", delivery.kind().urgency() == NoticeKind.Urgency.URGENT)
                .param("due", delivery.dueAt())
                .param("now", now)
                .query(UUID.class)
                .optional();
    }

    /** A message goes out by a way once, whatever is tried. */
    void add(UUID deliveryId, MessageView message, Way way, String line) {
        jdbc.sql("""
                INSERT INTO notify.delivery_line (delivery_id, message_id, way, unit_id, title, href)
                VALUES (:delivery, :message, :way, :unit, :title, :href) ON CONFLICT (message_id, way) DO NOTHING
                """)
                .param("delivery", deliveryId)
                .param("message", message.id())
                .param("way", way.name())
                .param("unit", message.unitId())
                .param("title", line)
                .param("href", message.href())
                .update();
    }

    /** NB: robots turn away more than some twenty letters a minute: a group's letters leave at a pace they bear. */
    List<Taken> take(int most, OffsetDateTime now, OffsetDateTime lease) {
        return jdbc.sql("""
                WITH ready AS MATERIALIZED (
                    SELECT id FROM notify.delivery
                    WHERE state IN ('WAITING', 'SENDING')
                      AND (state = 'WAITING' AND due_at <= :now OR state = 'SENDING' AND lease_until <= :now)
                      AND (way IN ('MAIL', 'SMS') OR (
                          SELECT count(*) FROM notify.delivery left_lately
                          WHERE left_lately.unit_id = delivery.unit_id AND left_lately.way = delivery.way
                            AND left_lately.finished_at > :now::timestamptz - interval '1 minute') <= :pace)
                    ORDER BY urgent DESC, due_at, id LIMIT :most FOR UPDATE SKIP LOCKED)
                UPDATE notify.delivery SET state = 'SENDING', lease_until = :lease, attempts = attempts + 1
                FROM ready WHERE delivery.id = ready.id
                RETURNING delivery.*
                """)
                .param("now", now)
                .param("lease", lease)
                .param("most", most)
                .param("pace", GROUP_PACE)
                .query(OutboxStore::taken)
                .list();
    }

    List<Line> lines(UUID deliveryId) {
        return jdbc.sql("SELECT title, href FROM notify.delivery_line WHERE delivery_id = :id ORDER BY message_id")
                .param("id", deliveryId)
                .query((row, number) -> new Line(row.getString("title"), row.getString("href")))
                .list();
    }

    /** Whoever comes back after the lease has gone to another changes nothing. */
    void finish(Taken taken, String state, String outcome, OffsetDateTime at) {
        jdbc.sql("""
                UPDATE notify.delivery SET state = :state, outcome = :outcome, finished_at = :at, lease_until = NULL
                WHERE id = :id AND state = 'SENDING' AND attempts = :attempts
                """)
                .param("state", state)
                .param("outcome", outcome)
                .param("at", at)
                .param("id", taken.id())
                .param("attempts", taken.attempts())
                .update();
    }

    void putOff(Taken taken, String outcome, OffsetDateTime dueAt) {
        jdbc.sql("""
                UPDATE notify.delivery SET state = 'WAITING', outcome = :outcome, due_at = :due, lease_until = NULL
                WHERE id = :id AND state = 'SENDING' AND attempts = :attempts
                """)
                .param("outcome", outcome)
                .param("due", dueAt)
                .param("id", taken.id())
                .param("attempts", taken.attempts())
                .update();
    }

    /** What is over need not be told: its lines leave the letters that wait, and letters without a line are dropped. */
    void withdraw(List<UUID> messages, OffsetDateTime at) {
        jdbc.sql("""
                WITH gone AS (
                    DELETE FROM notify.delivery_line USING notify.delivery
                    WHERE delivery.id = delivery_line.delivery_id AND delivery.state = 'WAITING'
                      AND delivery_line.message_id = ANY (:messages::uuid[])
                    RETURNING delivery_id, message_id)
                UPDATE notify.delivery SET state = 'DROPPED', outcome = '事项已办结', finished_at = :at
                WHERE state = 'WAITING' AND id IN (SELECT delivery_id FROM gone)
                  AND NOT EXISTS (SELECT FROM notify.delivery_line rest WHERE rest.delivery_id = delivery.id
                                  AND rest.message_id <> ALL (:messages::uuid[]))
                """)
                .param("messages", messages.toArray(UUID[]::new))
                .param("at", at)
                .update();
    }

    int removeOld(OffsetDateTime now, int usualDays) {
        return jdbc.sql("""
                DELETE FROM notify.delivery WHERE finished_at < :now::timestamptz - make_interval(days =>
                    coalesce((SELECT keep_days FROM notify.gate WHERE gate.unit_id = delivery.unit_id), :days))
                """).param("now", now).param("days", usualDays).update();
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        return new Taken(
                row.getObject("id", UUID.class),
                new Addressee(row.getObject("unit_id", UUID.class), row.getObject("person_id", UUID.class)),
                Way.valueOf(row.getString("way")),
                NoticeKind.valueOf(row.getString("kind")),
                row.getObject("digest_on", LocalDate.class),
                row.getInt("attempts"),
                row.getBoolean("urgent"));
    }
}
