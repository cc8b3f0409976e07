package org.shouze.risk.asset;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of assets, a stretch at a time: the cursor is an asset, so a page deep in the list costs what the first does. */
@Repository
class AssetListStore {

    /** Row-level security keeps a query from the index of texts; this function looks there and keeps the same rule. */
    private static final String CALLED = "asset.assets_called(:text)";

    private final JdbcClient jdbc;

    AssetListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AssetView> list(AssetQuery query) {
        var behind = query.after() == null
                ? ""
                : " AND (a.name, a.id) > (SELECT c.name, c.id FROM asset.asset c WHERE c.id = :after)";
        return jdbc.sql("SELECT a.* FROM " + from(query) + behind + " ORDER BY a.name, a.id LIMIT :limit")
                .params(parameters(query))
                .query(AssetStore::asset)
                .list();
    }

    int count(AssetQuery query) {
        return jdbc.sql("SELECT count(*) FROM " + from(query))
                .params(parameters(query))
                .query(Integer.class)
                .single();
    }

    /** In all units that may be seen: those whose name begins with the text first. */
    List<AssetView> search(String text, int limit) {
        return jdbc.sql(
                        "SELECT a.* FROM " + CALLED + " a"
                                + " ORDER BY a.closed_on IS NOT NULL, NOT starts_with(a.name, :text), a.name, a.id LIMIT :limit")
                .param("text", text)
                .param("limit", limit)
                .query(AssetStore::asset)
                .list();
    }

    /** How many of each kind are in use in a unit. */
    Map<AssetKind, Integer> counts(UUID unitId) {
        var counts = new EnumMap<AssetKind, Integer>(AssetKind.class);
        jdbc.sql("""
                SELECT kind, count(*) AS assets FROM asset.asset
                WHERE unit_id = :unit AND withdrawn_at IS NULL AND closed_on IS NULL GROUP BY kind
                """).param("unit", unitId).query(row -> {
            counts.put(AssetKind.valueOf(row.getString("kind")), row.getInt("assets"));
        });
        return counts;
    }

    private static String from(AssetQuery query) {
        var filter = query.filter();
        return (query.text().isEmpty() ? "asset.asset" : CALLED)
                + " a WHERE a.unit_id = :unit AND a.withdrawn_at IS NULL"
                + (filter.kind() == null ? "" : " AND a.kind = :kind")
                + (filter.network() == null ? "" : " AND a.network = :network")
                + (filter.level() == null ? "" : " AND a.level = :level")
                + (filter.sectionId() == null ? "" : " AND a.section_id = :section")
                + switch (filter.of()) {
                    case IN_USE -> " AND a.closed_on IS NULL";
                    case OWNERLESS -> " AND a.closed_on IS NULL AND (a.owner_id IS NULL OR a.owner_gone)";
                    case CLOSED -> " AND a.closed_on IS NOT NULL";
                    case ALL -> "";
                };
    }

    private static Map<String, @Nullable Object> parameters(AssetQuery query) {
        var filter = query.filter();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("unit", query.unitId());
        parameters.put("text", query.text());
        parameters.put("kind", filter.kind() == null ? null : filter.kind().name());
        parameters.put(
                "network", filter.network() == null ? null : filter.network().name());
        parameters.put("level", filter.level() == null ? null : filter.level().number());
        parameters.put("section", filter.sectionId());
        parameters.put("after", query.after());
        parameters.put("limit", query.limit());
        return parameters;
    }
}
