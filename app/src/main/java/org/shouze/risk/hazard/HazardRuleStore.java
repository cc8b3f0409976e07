package org.shouze.risk.hazard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouze.platform.kernel.Ids;
import org.shouze.risk.hazard.signal.HazardSource;
import org.shouze.risk.hazard.signal.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of units: replaced, never rewritten. */
@Repository
class HazardRuleStore {

    private final JdbcClient jdbc;

    HazardRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DeadlineRule> inForce(UUID unitId) {
        return jdbc.sql("SELECT * FROM hazard.rule WHERE unit_id = :unit AND valid_to IS NULL")
                .param("unit", unitId)
                .query(HazardRuleStore::rule)
                .optional();
    }

    void replace(UUID unitId, DeadlineRule rule, String by, OffsetDateTime now) {
        jdbc.sql("UPDATE hazard.rule SET valid_to = :now WHERE unit_id = :unit AND valid_to IS NULL")
                .param("unit", unitId)
                .param("now", now)
                .update();
        jdbc.sql("""
                INSERT INTO hazard.rule (id, unit_id, critical, high, medium, low, halved_from, halved_exposed,
                    halved_sources, basis, valid_from, set_by)
                VALUES (:id, :unit, :critical, :high, :medium, :low, :from, :exposed, :sources, :basis, :now, :by)
                """)
                .param("id", Ids.next())
                .param("unit", unitId)
                .param("critical", rule.of(Severity.CRITICAL))
                .param("high", rule.of(Severity.HIGH))
                .param("medium", rule.of(Severity.MEDIUM))
                .param("low", rule.of(Severity.LOW))
                .param("from", rule.halvedFromLevel())
                .param("exposed", rule.halvedWhenExposed())
                .param(
                        "sources",
                        rule.halvedSources().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("basis", rule.basis().strip())
                .param("now", now)
                .param("by", by)
                .update();
    }

    private static DeadlineRule rule(ResultSet row, int number) throws SQLException {
        var days = Map.of(
                Severity.CRITICAL, row.getInt("critical"),
                Severity.HIGH, row.getInt("high"),
                Severity.MEDIUM, row.getInt("medium"),
                Severity.LOW, row.getInt("low"));
        var sources = Stream.of((String[]) row.getArray("halved_sources").getArray())
                .map(HazardSource::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new DeadlineRule(
                days,
                row.getInt("halved_from"),
                row.getBoolean("halved_exposed"),
                sources,
                row.getString("basis"),
                true);
    }
}
