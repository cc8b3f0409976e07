package org.shouze.platform.identity.federation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ConnectionStore {

    private static final String SELECT = """
            SELECT id, unit_id, kind, name, settings, secret <> '' AS has_secret, enabled, approved, version, synced_at, sync_note
            FROM identity.connection
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    ConnectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ConnectionView connection, String sealed, Instant now) {
        jdbc.sql("""
                INSERT INTO identity.connection (id, unit_id, kind, name, settings, secret, enabled, created_at)
                VALUES (:id, :unit, :kind, :name, :settings::jsonb, :secret, :enabled, :now)
                """)
                .param("id", connection.id())
                .param("unit", connection.unitId())
                .param("kind", connection.kind().name())
                .param("name", connection.name())
                .param("settings", json.writeValueAsString(connection.settings()))
                .param("secret", sealed)
                .param("enabled", connection.enabled())
                .param("now", Rows.at(now))
                .update();
    }

    /** @param sealed the new secret, or null to keep the one that is */
    void update(ConnectionView connection, @Nullable String sealed) {
        jdbc.sql("""
                UPDATE identity.connection
                SET name = :name, settings = :settings::jsonb, secret = coalesce(:secret::text, secret),
                    enabled = :enabled, approved = :approved, version = version + 1
                WHERE id = :id
                """)
                .param("id", connection.id())
                .param("name", connection.name())
                .param("settings", json.writeValueAsString(connection.settings()))
                .param("secret", sealed)
                .param("enabled", connection.enabled())
                .param("approved", connection.approved())
                .update();
    }

    /** Whether the settings were still those that somebody looked at. */
    boolean approve(UUID id, int version) {
        return jdbc.sql("UPDATE identity.connection SET approved = true WHERE id = :id AND version = :version")
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    void withdraw(UUID id) {
        jdbc.sql("UPDATE identity.connection SET approved = false, version = version + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("DELETE FROM identity.connection WHERE id = :id")
                .param("id", id)
                .update();
    }

    void synced(UUID id, Instant now, String note) {
        jdbc.sql("UPDATE identity.connection SET synced_at = :now, sync_note = :note WHERE id = :id")
                .param("id", id)
                .param("now", Rows.at(now))
                .param("note", note)
                .update();
    }

    List<ConnectionView> all() {
        return jdbc.sql(SELECT + "ORDER BY name").query(this::connection).list();
    }

    Optional<ConnectionView> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(this::connection)
                .optional();
    }

    Optional<String> sealed(UUID id) {
        return jdbc.sql("SELECT secret FROM identity.connection WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private ConnectionView connection(ResultSet row, int number) throws SQLException {
        var kind = ConnectionKind.valueOf(row.getString("kind"));
        var synced = row.getObject("synced_at", OffsetDateTime.class);
        return new ConnectionView(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("name"),
                json.readValue(row.getString("settings"), kind.settings()),
                row.getBoolean("has_secret"),
                row.getBoolean("enabled"),
                row.getBoolean("approved"),
                row.getInt("version"),
                synced == null ? null : synced.toInstant(),
                row.getString("sync_note"));
    }
}
