package org.shouze.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.audit.chain.Digest;
import org.shouze.platform.audit.chain.LogLine;
import org.shouze.platform.kernel.BusinessTime;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EntryStore {

    static final Duration LONGEST_SEARCH = Duration.ofSeconds(20);

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** NB: a word that may stand anywhere is looked for in every entry of the years kept. */
    private void patiently() {
        jdbc.sql("SELECT set_config('statement_timeout', :longest, true)")
                .param("longest", String.valueOf(LONGEST_SEARCH.toMillis()))
                .query(String.class)
                .single();
    }

    /** @throws QueryTimeoutException after {@link #LONGEST_SEARCH} */
    List<LogLine.Entry> search(EntryFilter filter, int limit) {
        patiently();
        return jdbc.sql("""
                SELECT position, sha256, sm3, body FROM audit.entry
                WHERE (:before::bigint IS NULL OR position < :before)
                  AND (:from::timestamptz IS NULL OR at >= :from)
                  AND (:to::timestamptz IS NULL OR at < :to)
                  AND (:kind::text IS NULL OR kind = :kind)
                  AND (:who = '' OR strpos(name, :who) > 0 OR account::text = :who)
                  AND (:action = '' OR starts_with(action, :action))
                  AND (:relation = '' OR relation = :relation)
                  AND (:record = '' OR record = :record)
                  AND (:address = '' OR address = :address)
                  AND (:text = '' OR strpos(lower(body), lower(:text)) > 0)
                ORDER BY position DESC LIMIT :limit
                """)
                .param("before", filter.before())
                .param("from", midnight(filter.from(), 0))
                .param("to", midnight(filter.to(), 1))
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("who", filter.who())
                .param("action", filter.action())
                .param("relation", filter.relation())
                .param("record", filter.record())
                .param("address", filter.address())
                .param("text", filter.text())
                .param("limit", limit)
                .query(EntryStore::entry)
                .list();
    }

    Optional<LogLine.Entry> find(long position) {
        return jdbc.sql("SELECT position, sha256, sm3, body FROM audit.entry WHERE position = :position")
                .param("position", position)
                .query(EntryStore::entry)
                .optional();
    }

    /** The chain after a position, each link with its content where it may be seen. */
    List<LogLine.Link> chain(long after, long upto, int most) {
        return jdbc.sql("""
                SELECT pos AS position, h_sha256 AS sha256, h_sm3 AS sm3, d_sha256, d_sm3, body
                FROM audit.links(:after, :upto, :most) LEFT JOIN audit.entry ON entry.position = pos ORDER BY pos
                """)
                .param("after", after)
                .param("upto", upto)
                .param("most", most)
                .query(EntryStore::link)
                .list();
    }

    /** Entries that may be seen after a position, the earliest first. */
    List<LogLine.Entry> after(long position, int most) {
        return jdbc.sql("""
                SELECT position, sha256, sm3, body FROM audit.entry WHERE position > :position ORDER BY position LIMIT :most
                """)
                .param("position", position)
                .param("most", most)
                .query(EntryStore::entry)
                .list();
    }

    private static LogLine.Link link(ResultSet row, int number) throws SQLException {
        @Nullable String body = row.getString("body");
        return body == null
                ? new LogLine.Hidden(
                        row.getLong("position"), hash(row), new Digest(row.getBytes("d_sha256"), row.getBytes("d_sm3")))
                : entry(row, number);
    }

    private static LogLine.Entry entry(ResultSet row, int number) throws SQLException {
        return new LogLine.Entry(row.getLong("position"), hash(row), row.getString("body"));
    }

    private static Digest hash(ResultSet row) throws SQLException {
        return new Digest(row.getBytes("sha256"), row.getBytes("sm3"));
    }

    private static @Nullable OffsetDateTime midnight(@Nullable LocalDate day, int later) {
        return day == null
                ? null
                : day.plusDays(later).atStartOfDay(BusinessTime.ZONE).toOffsetDateTime();
    }
}
