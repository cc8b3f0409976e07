package org.shouze.risk.asset;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.Ids;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What assets were and became: appended, never rewritten. */
@Repository
class AssetHistoryStore {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    AssetHistoryStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** One field of one asset. */
    record Entry(AssetView asset, String field, String before, String after) {}

    /** Who changed something, when and why. */
    record Cause(String by, OffsetDateTime at, String reason) {}

    void append(List<Entry> entries, Cause cause) {
        batch.batchUpdate(
                """
                INSERT INTO asset.change (id, asset_id, unit_id, field, before, after, reason, changed_at, changed_by)
                VALUES (:id, :asset, :unit, :field, :before, :after, :reason, :at, :by)
                """,
                entries.stream()
                        .map(each -> new MapSqlParameterSource("id", Ids.next())
                                .addValue("asset", each.asset().id())
                                .addValue("unit", each.asset().unitId())
                                .addValue("field", each.field())
                                .addValue("before", each.before())
                                .addValue("after", each.after())
                                .addValue("reason", cause.reason())
                                .addValue("at", cause.at())
                                .addValue("by", cause.by()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** The latest first. */
    List<AssetChangeView> of(UUID assetId, int most) {
        return jdbc.sql("SELECT * FROM asset.change WHERE asset_id = :asset ORDER BY id DESC LIMIT :most")
                .param("asset", assetId)
                .param("most", most)
                .query((row, number) -> new AssetChangeView(
                        row.getString("field"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("reason"),
                        row.getObject("changed_at", OffsetDateTime.class),
                        row.getString("changed_by")))
                .list();
    }
}
