package org.shouze.platform.notify;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PolicyStore {

    private final JdbcClient jdbc;

    PolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PolicyView of(UUID unitId) {
        return jdbc.sql("""
                SELECT digest_at, quiet_from, quiet_to, per_person_hour, per_unit_day
                FROM notify.policy WHERE unit_id = :unit
                """)
                .param("unit", unitId)
                .query((row, number) -> new PolicyView(
                        row.getObject("digest_at", LocalTime.class),
                        new Quiet(
                                row.getObject("quiet_from", LocalTime.class),
                                row.getObject("quiet_to", LocalTime.class)),
                        row.getInt("per_person_hour"),
                        row.getInt("per_unit_day")))
                .optional()
                .orElse(PolicyView.USUAL);
    }

    void save(UUID unitId, PolicyView policy, String by, OffsetDateTime at) {
        jdbc.sql("""
                INSERT INTO notify.policy (unit_id, digest_at, quiet_from, quiet_to, per_person_hour, per_unit_day,
                                           changed_at, changed_by)
                VALUES (:unit, :digest, :from, :to, :hour, :day, :at, :by)
                ON CONFLICT (unit_id) DO UPDATE SET digest_at = excluded.digest_at, quiet_from = excluded.quiet_from,
                    quiet_to = excluded.quiet_to, per_person_hour = excluded.per_person_hour,
                    per_unit_day = excluded.per_unit_day, changed_at = excluded.changed_at,
                    changed_by = excluded.changed_by
                """)
                .param("unit", unitId)
                .param("digest", policy.digestAt())
                .param("from", policy.quiet().from())
                .param("to", policy.quiet().to())
                .param("hour", policy.perPersonHour())
                .param("day", policy.perUnitDay())
                .param("at", at)
                .param("by", by)
                .update();
    }
}
