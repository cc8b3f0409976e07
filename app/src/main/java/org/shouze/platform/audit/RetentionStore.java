package org.shouze.platform.audit;

import java.time.LocalDate;
import java.util.List;
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
        jdbc.sql("UPDATE audit.retention SET years = :years")
                .param("years", years)
                .update();
    }

    List<Outdated> outdated(LocalDate today) {
        return jdbc.sql("SELECT * FROM audit.outdated(:today)")
                .param("today", today)
                .query((row, number) -> new Outdated(
                        row.getObject("month", LocalDate.class),
                        new End(row.getLong("pos"), new Digest(row.getBytes("hash_sha256"), row.getBytes("hash_sm3")))))
                .list();
    }

    void drop(LocalDate today, LocalDate month) {
        jdbc.sql("SELECT audit.drop_month(:today, :month)")
                .param("today", today)
                .param("month", month)
                .query((row, number) -> true)
                .list();
    }
}
