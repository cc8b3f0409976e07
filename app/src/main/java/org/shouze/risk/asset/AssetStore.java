package org.shouze.risk.asset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AssetStore {

    private static final String SELECT = "SELECT * FROM asset.asset a WHERE withdrawn_at IS NULL AND ";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    AssetStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** @throws DuplicateKeyException where another asset of the unit has the same number */
    void insert(Collection<AssetView> assets, OffsetDateTime now) {
        batch.batchUpdate(
                """
                INSERT INTO asset.asset (id, unit_id, kind, name, code, owner_id, owner_name, operator_id, operator_name,
                    section_id, section_name, network, address, domain, product, release, supplier, contract,
                    contract_ends_on, level, filing_no, evaluation_no, evaluated_on, icp_no, psb_no, cii_notice, important,
                    started_on, note, created_at)
                VALUES (:id, :unit, :kind, :name, :code, :owner, :ownerName, :operator, :operatorName,
                    :section, :sectionName, :network, :address, :domain, :product, :release, :supplier, :contract,
                    :contractEndsOn, :level, :filingNo, :evaluationNo, :evaluatedOn, :icpNo, :psbNo, :ciiNotice, :important,
                    :startedOn, :note, :now)
                """,
                assets.stream().map(each -> values(each).addValue("now", now)).toArray(MapSqlParameterSource[]::new));
    }

    /**
     * Writes what assets became, where nobody was faster.
     *
     * @param changed with the revision that was seen
     * @return for each 1, or 0 where it is of another revision now
     */
    int[] update(Collection<AssetView> changed) {
        return batch.batchUpdate("""
                UPDATE asset.asset SET kind = :kind, name = :name, code = :code, owner_id = :owner, owner_name = :ownerName,
                    operator_id = :operator, operator_name = :operatorName, section_id = :section,
                    section_name = :sectionName, network = :network, address = :address, domain = :domain,
                    product = :product, release = :release, supplier = :supplier, contract = :contract,
                    contract_ends_on = :contractEndsOn, level = :level, filing_no = :filingNo,
                    evaluation_no = :evaluationNo, evaluated_on = :evaluatedOn, icp_no = :icpNo, psb_no = :psbNo,
                    cii_notice = :ciiNotice, important = :important, started_on = :startedOn, note = :note,
                    closed_on = :closedOn, owner_gone = :ownerGone, revision = revision + 1
                WHERE id = :id AND revision = :revision AND withdrawn_at IS NULL
                """, changed.stream().map(AssetStore::values).toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource values(AssetView asset) {
        var facts = asset.facts();
        var keepers = facts.keepers();
        var values = new MapSqlParameterSource("id", asset.id())
                .addValue("unit", asset.unitId())
                .addValue("kind", facts.kind().name())
                .addValue("name", facts.name())
                .addValue("code", facts.code())
                .addValue("section", keepers.sectionId())
                .addValue("sectionName", keepers.sectionName())
                .addValue("important", facts.important())
                .addValue("startedOn", facts.startedOn())
                .addValue("note", facts.note())
                .addValue("closedOn", asset.closedOn())
                .addValue("ownerGone", asset.ownerGone())
                .addValue("revision", asset.revision());
        keeper(values, "owner", keepers.owner());
        keeper(values, "operator", keepers.operator());
        placed(values, facts);
        return values;
    }

    private static void keeper(MapSqlParameterSource values, String role, @Nullable Keeper keeper) {
        values.addValue(role, keeper == null ? null : keeper.personId())
                .addValue(role + "Name", keeper == null ? "" : keeper.name());
    }

    private static void placed(MapSqlParameterSource values, AssetFacts facts) {
        var network = facts.place().network();
        values.addValue("network", network == null ? null : network.name())
                .addValue("address", facts.place().address())
                .addValue("domain", facts.place().domain())
                .addValue("product", facts.supply().product())
                .addValue("release", facts.supply().version())
                .addValue("supplier", facts.supply().supplier())
                .addValue("contract", facts.supply().contract())
                .addValue("contractEndsOn", facts.supply().contractEndsOn())
                .addValue("level", facts.protection().level().number())
                .addValue("filingNo", facts.protection().filingNo())
                .addValue("evaluationNo", facts.protection().evaluationNo())
                .addValue("evaluatedOn", facts.protection().evaluatedOn())
                .addValue("ciiNotice", facts.protection().ciiNotice())
                .addValue("icpNo", facts.registration().icpNo())
                .addValue("psbNo", facts.registration().psbNo());
    }

    Optional<AssetView> find(UUID id) {
        return jdbc.sql(SELECT + "id = :id")
                .param("id", id)
                .query(AssetStore::asset)
                .optional();
    }

    List<AssetView> byIds(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "id = ANY (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(AssetStore::asset)
                .list();
    }

    /** All of a unit, closed ones too. */
    List<AssetView> ofUnit(UUID unitId) {
        return jdbc.sql(SELECT + "unit_id = :unit")
                .param("unit", unitId)
                .query(AssetStore::asset)
                .list();
    }

    /** Those in use that a person is accountable for or runs. */
    List<AssetView> keptBy(UUID personId) {
        return jdbc.sql(SELECT
                        + "closed_on IS NULL AND (owner_id = :person OR operator_id = :person) ORDER BY name, id")
                .param("person", personId)
                .query(AssetStore::asset)
                .list();
    }

    /** Notes that somebody who answers for assets has left; a successor takes the note away. */
    void ownerGone(UUID personId) {
        jdbc.sql("""
                UPDATE asset.asset SET owner_gone = true, revision = revision + 1
                WHERE owner_id = :person AND NOT owner_gone AND closed_on IS NULL AND withdrawn_at IS NULL
                """).param("person", personId).update();
    }

    /** Takes assets out of the ledger that an import put in, where nobody changed them since. */
    Set<UUID> withdraw(Map<UUID, Integer> revisions, OffsetDateTime now) {
        var ids = List.copyOf(revisions.keySet());
        return jdbc.sql("""
                UPDATE asset.asset a SET withdrawn_at = :now
                FROM unnest(:ids::uuid[], :revisions::int[]) AS seen (id, revision)
                WHERE a.id = seen.id AND a.revision = seen.revision AND a.withdrawn_at IS NULL
                RETURNING a.id
                """)
                .param("now", now)
                .param("ids", ids.toArray(UUID[]::new))
                .param("revisions", ids.stream().map(revisions::get).toArray(Integer[]::new))
                .query((row, number) -> row.getObject("id", UUID.class))
                .set();
    }

    /** Those of the persons whom an asset names, closed ones too. */
    Set<UUID> keepersAmong(Collection<UUID> personIds) {
        return jdbc.sql("""
                SELECT owner_id AS id FROM asset.asset WHERE owner_id = ANY (:ids)
                UNION SELECT operator_id FROM asset.asset WHERE operator_id = ANY (:ids)
                """)
                .param("ids", personIds.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("id", UUID.class))
                .set();
    }

    static AssetView asset(ResultSet row, int number) throws SQLException {
        return new AssetView(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                facts(row),
                row.getObject("closed_on", LocalDate.class),
                row.getBoolean("owner_gone"),
                row.getInt("revision"));
    }

    private static AssetFacts facts(ResultSet row) throws SQLException {
        var network = row.getString("network");
        return new AssetFacts(
                AssetKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("code"),
                new AssetFacts.Keepers(
                        keeper(row, "owner"),
                        keeper(row, "operator"),
                        row.getObject("section_id", UUID.class),
                        row.getString("section_name")),
                new AssetFacts.Place(
                        network == null ? null : AssetNetwork.valueOf(network),
                        row.getString("address"),
                        row.getString("domain")),
                new AssetFacts.Supply(
                        row.getString("product"),
                        row.getString("release"),
                        row.getString("supplier"),
                        row.getString("contract"),
                        row.getObject("contract_ends_on", LocalDate.class)),
                protection(row),
                new AssetFacts.Registration(row.getString("icp_no"), row.getString("psb_no")),
                row.getBoolean("important"),
                row.getObject("started_on", LocalDate.class),
                row.getString("note"));
    }

    private static AssetFacts.Protection protection(ResultSet row) throws SQLException {
        return new AssetFacts.Protection(
                ProtectionLevel.of(row.getInt("level")),
                row.getString("filing_no"),
                row.getString("evaluation_no"),
                row.getObject("evaluated_on", LocalDate.class),
                row.getString("cii_notice"));
    }

    private static @Nullable Keeper keeper(ResultSet row, String role) throws SQLException {
        var person = row.getObject(role + "_id", UUID.class);
        return person == null ? null : new Keeper(person, row.getString(role + "_name"));
    }
}
