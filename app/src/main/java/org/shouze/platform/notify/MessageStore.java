package org.shouze.platform.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MessageStore {

    private final JdbcClient jdbc;

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<MessageView> messages, @Nullable OffsetDateTime until) {
        if (messages.isEmpty()) {
            return;
        }
        var first = messages.getFirst();
        jdbc.sql("""
                INSERT INTO notify.message (id, unit_id, person_id, title, href, sent_at, needed_until)
                SELECT line.id, line.unit_id, line.person_id, :title, :href, :at, :until::timestamptz
                FROM unnest(string_to_array(:ids, ',')::uuid[], string_to_array(:units, ',')::uuid[],
                            string_to_array(:persons, ',')::uuid[]) AS line (id, unit_id, person_id)
                """)
                .param("ids", joined(messages, MessageView::id))
                .param("units", joined(messages, MessageView::unitId))
                .param("persons", joined(messages, MessageView::personId))
                .param("title", first.title())
                .param("href", first.href())
                .param("at", first.sentAt())
                .param("until", until)
                .update();
    }

    Optional<MessageView> find(UUID id) {
        return jdbc.sql("SELECT id, unit_id, person_id, title, href, sent_at FROM notify.message WHERE id = :id")
                .param("id", id)
                .query(MessageStore::message)
                .optional();
    }

    List<MessageView> unread(UUID personId, OffsetDateTime now, int limit) {
        return jdbc.sql("""
                SELECT id, unit_id, person_id, title, href, sent_at FROM notify.message
                WHERE person_id = :person
                  AND (needed_until IS NULL OR needed_until > :now)
                  AND NOT EXISTS (SELECT FROM notify.reading WHERE reading.message_id = message.id)
                  AND NOT EXISTS (SELECT FROM notify.closing WHERE closing.message_id = message.id)
                ORDER BY id DESC LIMIT :limit
                """)
                .param("person", personId)
                .param("now", now)
                .param("limit", limit)
                .query(MessageStore::message)
                .list();
    }

    void markRead(MessageView message, OffsetDateTime at) {
        jdbc.sql("""
                INSERT INTO notify.reading (message_id, unit_id, read_at) VALUES (:id, :unit, :at)
                ON CONFLICT (message_id) DO NOTHING
                """)
                .param("id", message.id())
                .param("unit", message.unitId())
                .param("at", at)
                .update();
    }

    void markAllRead(UUID personId, OffsetDateTime at) {
        jdbc.sql("""
                INSERT INTO notify.reading (message_id, unit_id, read_at)
                SELECT id, unit_id, :at FROM notify.message WHERE person_id = :person
                ON CONFLICT (message_id) DO NOTHING
                """).param("person", personId).param("at", at).update();
    }

    /** Closes all messages about a page that are not closed yet, and says which. */
    List<UUID> close(String href, OffsetDateTime at) {
        return jdbc.sql("""
                INSERT INTO notify.closing (message_id, unit_id, closed_at)
                SELECT id, unit_id, :at FROM notify.message WHERE href = :href
                ON CONFLICT (message_id) DO NOTHING
                RETURNING message_id
                """)
                .param("href", href)
                .param("at", at)
                .query((row, number) -> row.getObject("message_id", UUID.class))
                .list();
    }

    private static String joined(List<MessageView> messages, Function<MessageView, UUID> part) {
        return messages.stream().map(part).map(UUID::toString).collect(Collectors.joining(","));
    }

    private static MessageView message(ResultSet row, int number) throws SQLException {
        return new MessageView(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("title"),
                row.getString("href"),
                row.getObject("sent_at", OffsetDateTime.class));
    }
}
