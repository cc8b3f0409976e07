package org.shouze.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.shouze.platform.audit.chain.Digest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits, and the end of the chain. */
@Repository
class LinkStore {

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something recorded, not yet in the chain. */
    record Waiting(long seq, String body) {}

    /** The last position and the hashes there. */
    record End(long position, Digest hash) {}

    /** The end of the chain, ours alone until the transaction ends; empty when another server has it and we do not wait. */
    Optional<End> lock(boolean wait) {
        return jdbc.sql("SELECT * FROM audit.lock_head(:wait)")
                .param("wait", wait)
                .query(LinkStore::lastLink)
                .optional();
    }

    End end() {
        return jdbc.sql("SELECT * FROM audit.chain_end()")
                .query(LinkStore::lastLink)
                .single();
    }

    List<Waiting> waiting(int most) {
        return jdbc.sql("SELECT seq, body FROM audit.waiting(:most)")
                .param("most", most)
                .query((row, number) -> new Waiting(row.getLong("seq"), row.getString("body")))
                .list();
    }

    long countWaiting() {
        return jdbc.sql("SELECT audit.count_waiting()").query(Long.class).single();
    }

    void append(List<Waiting> waiting, List<Digest> digests, List<Digest> links) {
        jdbc.sql("SELECT audit.append(:seqs, :d1, :d2, :h1, :h2)")
                .param("seqs", waiting.stream().map(Waiting::seq).toArray(Long[]::new))
                .param("d1", digests.stream().map(Digest::sha256).toArray(byte[][]::new))
                .param("d2", digests.stream().map(Digest::sm3).toArray(byte[][]::new))
                .param("h1", links.stream().map(Digest::sha256).toArray(byte[][]::new))
                .param("h2", links.stream().map(Digest::sm3).toArray(byte[][]::new))
                .query(Long.class)
                .single();
    }

    private static End lastLink(ResultSet row, int number) throws SQLException {
        return new End(row.getLong("pos"), new Digest(row.getBytes("hash_sha256"), row.getBytes("hash_sm3")));
    }
}
