package org.shouze.risk.asset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouze.platform.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of units: replaced, never rewritten. */
@Repository
class AssetRuleStore {

    private final JdbcClient jdbc;

    AssetRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AssetRule> inForce(UUID unitId) {
        return jdbc.sql("SELECT * FROM asset.rule WHERE unit_id = :unit AND valid_to IS NULL")
                .param("unit", unitId)
                .query(AssetRuleStore::rule)
                .optional();
    }

    void replace(UUID unitId, AssetRule rule, String by, OffsetDateTime now) {
        jdbc.sql("UPDATE asset.rule SET valid_to = :now WHERE unit_id = :unit AND valid_to IS NULL")
                .param("unit", unitId)
                .param("now", now)
                .update();
        jdbc.sql("""
                INSERT INTO asset.rule (id, unit_id, filed_kinds, filed_fields, filing_days, addressees, second_months,
                    third_months, fourth_months, basis, valid_from, set_by)
                VALUES (:id, :unit, :kinds, :fields, :days, :addressees, :second, :third, :fourth, :basis, :now, :by)
                """)
                .param("id", Ids.next())
                .param("unit", unitId)
                .param("kinds", names(rule.filedKinds()))
                .param("fields", names(rule.filedFields()))
                .param("days", rule.filingDays())
                .param("addressees", rule.addressees().strip())
                .param("second", rule.secondMonths())
                .param("third", rule.thirdMonths())
                .param("fourth", rule.fourthMonths())
                .param("basis", rule.basis().strip())
                .param("now", now)
                .param("by", by)
                .update();
    }

    private static AssetRule rule(ResultSet row, int number) throws SQLException {
        return new AssetRule(
                read(row, "filed_kinds", AssetKind::valueOf),
                read(row, "filed_fields", AssetField::valueOf),
                row.getInt("filing_days"),
                row.getString("addressees"),
                row.getInt("second_months"),
                row.getInt("third_months"),
                row.getInt("fourth_months"),
                row.getString("basis"),
                true);
    }

    private static <T> Set<T> read(ResultSet row, String column, Function<String, T> constant) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray())
                .map(constant)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String[] names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
