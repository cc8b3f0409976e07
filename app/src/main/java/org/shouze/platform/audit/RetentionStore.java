package org.shouze.platform.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouze.platform.audit.LinkStore.End;
import org.shouze.platform.audit.chain.Digest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RetentionStore {

    private final JdbcClient jdbc;

    RetentionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Policy(int years, String basis) {}

    /** A month beyond the retention period, and where it ends in the chain. */
    record Outdated(LocalDate month, End end) {}

    Policy policy() {
        return jdbc.sql("SELECT years, basis FROM audit.retention")
                .query((row, number) -> new Policy(row.getInt("years"), row.getString("basis")))
                .single();
    }

    void change(int years) {
        jdbc.sql("""
                UPDATE audit.retention
                SET years = :years, ordered_years = NULL, ordered_on = NULL, ordered_from = NULL, ordered_by = NULL
                """).param("years", years).update();
    }

    /** Lets no two orders cross each other. */
    void lock() {
        jdbc.sql("SELECT years FROM audit.retention FOR UPDATE")
                .query(Integer.class)
                .single();
    }

    void order(ShorteningView order) {
        jdbc.sql("""
                UPDATE audit.retention
                SET ordered_years = :years, ordered_on = :today, ordered_from = :from, ordered_by = :by
                """)
                .param("years", order.years())
                .param("today", order.orderedOn())
                .param("from", order.from())
                .param("by", order.orderedBy())
                .update();
    }

    Optional<ShorteningView> shortening() {
        return jdbc.sql("""
                SELECT ordered_years, ordered_on, ordered_from, ordered_by FROM audit.retention
                WHERE ordered_years IS NOT NULL
                """)
                .query((row, number) -> new ShorteningView(
                        row.getInt("ordered_years"),
                        row.getObject("ordered_on", LocalDate.class),
                        row.getObject("ordered_from", LocalDate.class),
                        row.getString("ordered_by")))
                .optional();
    }

    /** Puts an order in force whose day has come. */
    void begin(LocalDate today) {
        jdbc.sql("""
                UPDATE audit.retention
                SET years = ordered_years,
                    ordered_years = NULL, ordered_on = NULL, ordered_from = NULL, ordered_by = NULL
                WHERE ordered_from <= :today
                """).param("today", today).update();
    }

    List<Outdated> outdated(LocalDate today) {
        return jdbc.sql("SELECT * FROM audit.outdated(:today)")
                .param("today", today)
                .query((row, number) -> new Outdated(
                        row.getObject("month", LocalDate.class),
                        new End(row.getLong("pos"), new Digest(row.getBytes("hash_sha256"), row.getBytes("hash_sm3")))))
                .list();
    }

    /** False where it is in use just now. */
    boolean drop(LocalDate today, LocalDate month) {
        return jdbc.sql("SELECT audit.drop_month(:today, :month)")
                .param("today", today)
                .param("month", month)
                .query(Boolean.class)
                .single();
    }
}
