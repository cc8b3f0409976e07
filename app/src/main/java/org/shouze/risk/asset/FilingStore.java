package org.shouze.risk.asset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shouze.platform.files.holding.HeldFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FilingStore {

    private static final String SELECT = "SELECT * FROM asset.filing f WHERE ";

    private final JdbcClient jdbc;

    FilingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(FilingView filing, OffsetDateTime now) {
        jdbc.sql("""
                INSERT INTO asset.filing (id, unit_id, asset_id, asset_name, kind, what, arose_at, arose_on, due_on, state)
                VALUES (:id, :unit, :asset, :name, :kind, :what, :now, :arose, :due, :state)
                """)
                .param("id", filing.id())
                .param("unit", filing.unitId())
                .param("asset", filing.assetId())
                .param("name", filing.assetName())
                .param("kind", filing.kind().name())
                .param("what", filing.what())
                .param("now", now)
                .param("arose", filing.aroseOn())
                .param("due", filing.dueOn())
                .param("state", filing.state().name())
                .update();
    }

    /** Writes what became of a filing, where nobody was faster. */
    boolean update(FilingView filing) {
        return jdbc.sql("""
                        UPDATE asset.filing SET what = :what, state = :state, filed_on = :filed, recipient = :recipient,
                            document_no = :document, file_id = :file, reason = :reason, settled_by = :by,
                            revision = revision + 1
                        WHERE id = :id AND revision = :revision
                        """)
                        .param("what", filing.what())
                        .param("state", filing.state().name())
                        .param("filed", filing.filedOn())
                        .param("recipient", filing.recipient())
                        .param("document", filing.documentNo())
                        .param("file", filing.fileId())
                        .param("reason", filing.reason())
                        .param("by", filing.settledBy())
                        .param("id", filing.id())
                        .param("revision", filing.revision())
                        .update()
                == 1;
    }

    Optional<FilingView> find(UUID id) {
        return jdbc.sql(SELECT + "id = :id")
                .param("id", id)
                .query(FilingStore::filing)
                .optional();
    }

    List<FilingView> ofAsset(UUID assetId) {
        return jdbc.sql(SELECT + "asset_id = :asset ORDER BY id DESC LIMIT 100")
                .param("asset", assetId)
                .query(FilingStore::filing)
                .list();
    }

    List<FilingView> openOf(Collection<UUID> assetIds) {
        return jdbc.sql(SELECT + "asset_id = ANY (:assets) AND state = 'OPEN' ORDER BY id")
                .param("assets", assetIds.toArray(UUID[]::new))
                .query(FilingStore::filing)
                .list();
    }

    List<FilingView> list(FilingQuery query) {
        return jdbc.sql(SELECT + """
                 unit_id = :unit AND (:state::text IS NULL OR state = :state)
                  AND (:year::int IS NULL OR arose_on BETWEEN make_date(:year, 1, 1) AND make_date(:year, 12, 31))
                  AND (:after::uuid IS NULL OR id < :after::uuid)
                ORDER BY id DESC LIMIT :limit
                """)
                .param("unit", query.unitId())
                .param("state", query.state() == null ? null : query.state().name())
                .param("year", query.year())
                .param("after", query.after())
                .param("limit", query.limit())
                .query(FilingStore::filing)
                .list();
    }

    /** The open ones of a unit, the most urgent first. */
    List<FilingView> open(UUID unitId, int limit) {
        return jdbc.sql(SELECT + "unit_id = :unit AND state = 'OPEN' ORDER BY due_on, id LIMIT :limit")
                .param("unit", unitId)
                .param("limit", limit)
                .query(FilingStore::filing)
                .list();
    }

    /** How many changes of a year there were, and how many of them are filed. */
    record Share(int filed, int all) {}

    Share share(UUID unitId, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                SELECT count(*) FILTER (WHERE state = 'FILED' AND filed_on <= :last) AS filed, count(*) AS all_of_them
                FROM asset.filing
                WHERE unit_id = :unit AND state <> 'DISMISSED' AND arose_on BETWEEN :first AND :last
                """)
                .param("unit", unitId)
                .param("first", first)
                .param("last", last)
                .query((row, number) -> new Share(row.getInt("filed"), row.getInt("all_of_them")))
                .single();
    }

    /** Filings in sight by the receipts they hold. */
    Map<UUID, HeldFile> holding(Collection<UUID> fileIds) {
        var held = new HashMap<UUID, HeldFile>();
        jdbc.sql(SELECT + "file_id = ANY (:files)")
                .param("files", fileIds.toArray(UUID[]::new))
                .query(row -> {
                    var filing = filing(row, 0);
                    held.put(row.getObject("file_id", UUID.class), new HeldFile("报备", filing.title(), filing.href()));
                });
        return held;
    }

    private static FilingView filing(ResultSet row, int number) throws SQLException {
        return new FilingView(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("asset_id", UUID.class),
                row.getString("asset_name"),
                FilingKind.valueOf(row.getString("kind")),
                row.getString("what"),
                row.getObject("arose_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                FilingState.valueOf(row.getString("state")),
                row.getObject("filed_on", LocalDate.class),
                row.getString("recipient"),
                row.getString("document_no"),
                row.getObject("file_id", UUID.class),
                row.getString("reason"),
                row.getString("settled_by"),
                row.getInt("revision"));
    }
}
