package org.shouze.platform.identity.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sessions as the platform keeps them, one statement each; nobody acts yet when they are read. */
@Repository
class SessionStore {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SessionStore(SessionConnections connections, JsonMapper json) {
        this.jdbc = connections.jdbc();
        this.json = json;
    }

    Optional<StoredSession.Row> find(String id) {
        return jdbc.sql("""
                SELECT created_at, last_used_at, account_id, signed_in_at, device, address, attributes
                FROM identity.session WHERE cookie_hash = :hash
                """).param("hash", SessionKey.hash(id)).query(this::row).optional();
    }

    void insert(StoredSession session) {
        jdbc.sql("""
                INSERT INTO identity.session (id, cookie_hash, created_at, last_used_at, attributes)
                VALUES (:id, :hash, :created, :used, CAST(:attributes AS jsonb))
                """)
                .param("id", Ids.next())
                .param("hash", SessionKey.hash(session.getId()))
                .param("created", at(session.getCreationTime()))
                .param("used", at(session.getLastAccessedTime()))
                .param("attributes", json.writeValueAsString(session.written()))
                .update();
    }

    /** NB: a session that was ended meanwhile has no row any more, and does not come back. */
    void update(StoredSession session, String storedUnder) {
        jdbc.sql("""
                UPDATE identity.session
                SET cookie_hash = :hash, last_used_at = :used,
                    attributes = (attributes - CAST(:removed AS text[])) || CAST(:written AS jsonb)
                WHERE cookie_hash = :stored
                """)
                .param("hash", SessionKey.hash(session.getId()))
                .param("used", at(session.getLastAccessedTime()))
                .param("removed", session.removed().toArray(String[]::new))
                .param("written", json.writeValueAsString(session.written()))
                .param("stored", SessionKey.hash(storedUnder))
                .update();
    }

    void updateVisit(String id, Visit visit) {
        jdbc.sql("""
                UPDATE identity.session
                SET account_id = :account, signed_in_at = :since, device = :device, address = :address,
                    unit_id = (SELECT unit_id FROM identity.account WHERE id = :account)
                WHERE cookie_hash = :hash
                """)
                .param("hash", SessionKey.hash(id))
                .param("account", visit.account())
                .param("since", at(visit.since()))
                .param("device", visit.device())
                .param("address", visit.address())
                .update();
    }

    void delete(String id) {
        jdbc.sql("DELETE FROM identity.session WHERE cookie_hash = :hash")
                .param("hash", SessionKey.hash(id))
                .update();
    }

    /** Ends the oldest of an account but these many, and but the one that is beginning. */
    void makeRoom(UUID account, String newest, int room) {
        jdbc.sql("""
                DELETE FROM identity.session WHERE id IN (
                    SELECT id FROM identity.session WHERE account_id = :account AND cookie_hash <> :newest
                    ORDER BY signed_in_at DESC, id DESC OFFSET :room)
                """)
                .param("account", account)
                .param("newest", SessionKey.hash(newest))
                .param("room", room)
                .update();
    }

    /** What is over anyway. */
    int sweep(Instant usedBefore, Instant begunBefore) {
        return jdbc.sql("""
                DELETE FROM identity.session
                WHERE last_used_at < :used OR coalesce(signed_in_at, created_at) < :begun
                """)
                .param("used", at(usedBefore))
                .param("begun", at(begunBefore))
                .update();
    }

    private StoredSession.Row row(ResultSet row, int number) throws SQLException {
        return new StoredSession.Row(
                instant(row, "created_at"),
                instant(row, "last_used_at"),
                visit(row),
                json.readValue(row.getString("attributes"), TEXTS));
    }

    private static @Nullable Visit visit(ResultSet row) throws SQLException {
        var account = row.getObject("account_id", UUID.class);
        return account == null
                ? null
                : new Visit(account, instant(row, "signed_in_at"), row.getString("device"), row.getString("address"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
