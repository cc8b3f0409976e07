package org.shouze.platform.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shouze.platform.notify.wire.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ChannelStore {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ChannelStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A way as it is kept; sealed is empty where there is no secret. */
    record Channel(UUID unitId, Way way, boolean enabled, Map<String, String> settings, String sealed) {}

    /** Who changed it when. */
    record Change(String by, OffsetDateTime at) {}

    List<Channel> of(UUID unitId) {
        return jdbc.sql("SELECT unit_id, way, enabled, settings, sealed FROM notify.channel WHERE unit_id = :unit")
                .param("unit", unitId)
                .query(this::channel)
                .list();
    }

    void save(Channel channel, Change change) {
        jdbc.sql("""
                INSERT INTO notify.channel (unit_id, way, enabled, settings, sealed, changed_at, changed_by)
                VALUES (:unit, :way, :enabled, :settings::jsonb, :sealed, :at, :by)
                ON CONFLICT (unit_id, way) DO UPDATE SET enabled = excluded.enabled, settings = excluded.settings,
                    sealed = excluded.sealed, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                """)
                .param("unit", channel.unitId())
                .param("way", channel.way().name())
                .param("enabled", channel.enabled())
                .param("settings", json.writeValueAsString(channel.settings()))
                .param("sealed", channel.sealed())
                .param("at", change.at())
                .param("by", change.by())
                .update();
    }

    void remove(UUID unitId, Way way) {
        jdbc.sql("DELETE FROM notify.channel WHERE unit_id = :unit AND way = :way")
                .param("unit", unitId)
                .param("way", way.name())
                .update();
    }

    Optional<GateView> gate(UUID unitId) {
        return jdbc.sql("SELECT public_address, networks, keep_days FROM notify.gate WHERE unit_id = :unit")
                .param("unit", unitId)
                .query((row, number) -> new GateView(
                        row.getString("public_address"),
                        Arrays.asList((String[]) row.getArray("networks").getArray()),
                        row.getInt("keep_days")))
                .optional();
    }

    void save(UUID unitId, GateView gate, Change change) {
        jdbc.sql("""
                INSERT INTO notify.gate (unit_id, public_address, networks, keep_days, changed_at, changed_by)
                VALUES (:unit, :address, :networks, :days, :at, :by)
                ON CONFLICT (unit_id) DO UPDATE SET public_address = excluded.public_address,
                    networks = excluded.networks, keep_days = excluded.keep_days,
                    changed_at = excluded.changed_at, changed_by = excluded.changed_by
                """)
                .param("unit", unitId)
                .param("address", gate.publicAddress())
                .param("networks", gate.networks().toArray(String[]::new))
                .param("days", gate.keepDays())
                .param("at", change.at())
                .param("by", change.by())
                .update();
    }

    private Channel channel(ResultSet row, int number) throws SQLException {
        return new Channel(
                row.getObject("unit_id", UUID.class),
                Way.valueOf(row.getString("way")),
                row.getBoolean("enabled"),
                json.readValue(row.getString("settings"), TEXTS),
                row.getString("sealed"));
    }
}
