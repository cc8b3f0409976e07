package org.shouze.risk.asset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What falls due, and what of it somebody has been asked for. */
@Repository
class DueStore {

    private final JdbcClient jdbc;

    DueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An asset of which something may fall due, and since when the ledger knows it. */
    record Candidate(AssetView asset, LocalDate enteredOn) {}

    /** Something that somebody was asked for, and is not done. */
    record Asked(UUID id, UUID assetId, DueKind kind, LocalDate dueOn) {}

    /** Every unit with something that may fall due, or that was asked for. */
    List<UUID> units() {
        return jdbc.sql("""
                SELECT unit_id FROM asset.asset
                WHERE withdrawn_at IS NULL AND closed_on IS NULL AND (level >= 2 OR contract_ends_on IS NOT NULL)
                UNION SELECT unit_id FROM asset.due WHERE settled_at IS NULL
                """)
                .query((row, number) -> row.getObject("unit_id", UUID.class))
                .list();
    }

    List<Candidate> candidates(UUID unitId) {
        return jdbc.sql("""
                SELECT * FROM asset.asset
                WHERE unit_id = :unit AND withdrawn_at IS NULL AND closed_on IS NULL
                  AND (level >= 2 OR contract_ends_on IS NOT NULL)
                ORDER BY name, id
                """).param("unit", unitId).query(DueStore::candidate).list();
    }

    /** Those of the assets that are still in the ledger, closed ones too. */
    List<Candidate> of(Collection<UUID> assetIds) {
        return jdbc.sql("SELECT * FROM asset.asset WHERE id = ANY (:ids) AND withdrawn_at IS NULL")
                .param("ids", assetIds.toArray(UUID[]::new))
                .query(DueStore::candidate)
                .list();
    }

    /** Notes that somebody is asked for it; false where that is known. */
    boolean ask(AssetDue due) {
        return jdbc.sql("""
                        INSERT INTO asset.due (id, unit_id, asset_id, kind, due_on)
                        VALUES (:id, :unit, :asset, :kind, :due) ON CONFLICT DO NOTHING
                        """)
                        .param("id", due.id())
                        .param("unit", due.asset().unitId())
                        .param("asset", due.asset().id())
                        .param("kind", due.kind().name())
                        .param("due", due.dueOn())
                        .update()
                == 1;
    }

    List<Asked> asked(UUID unitId) {
        return jdbc.sql("SELECT * FROM asset.due WHERE unit_id = :unit AND settled_at IS NULL")
                .param("unit", unitId)
                .query(DueStore::asked)
                .list();
    }

    List<Asked> askedOf(Collection<UUID> assetIds) {
        return jdbc.sql("SELECT * FROM asset.due WHERE asset_id = ANY (:ids) AND settled_at IS NULL")
                .param("ids", assetIds.toArray(UUID[]::new))
                .query(DueStore::asked)
                .list();
    }

    boolean settle(UUID id, OffsetDateTime now) {
        return jdbc.sql("UPDATE asset.due SET settled_at = :now WHERE id = :id AND settled_at IS NULL")
                        .param("now", now)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Asked asked(ResultSet row, int number) throws SQLException {
        return new Asked(
                row.getObject("id", UUID.class),
                row.getObject("asset_id", UUID.class),
                DueKind.valueOf(row.getString("kind")),
                row.getObject("due_on", LocalDate.class));
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                AssetStore.asset(row, number), BusinessTime.dayOf(row.getObject("created_at", OffsetDateTime.class)));
    }
}
