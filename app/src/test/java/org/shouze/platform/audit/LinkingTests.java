package org.shouze.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.shouze.platform.audit.chain.LogVerifier;
import org.shouze.platform.audit.chain.Verdict;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Eight write, two link: nothing is missing, nothing is there twice, and the chain holds. */
@ShouzeTest
class LinkingTests {

    private static final int WRITERS = 8;
    private static final int EACH = 60;

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditLog log;

    @Autowired
    Linker linker;

    @Autowired
    LogExports exports;

    @Autowired
    TestBureau.Factory bureaus;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void endsASearchThatTakesTooLong() {
        var any = new EntryFilter(null, null, null, "", "", "", "", "", "", null);
        transaction.executeWithoutResult(status -> {
            Acting.as(Actor.platform(), () -> log.search(any, 1));
            assertThat(jdbc.sql("SHOW statement_timeout").query(String.class).single())
                    .isEqualTo("20s");
            jdbc.sql("SELECT set_config('statement_timeout', '20', true)")
                    .query(String.class)
                    .single();
            var endless = jdbc.sql("SELECT count(*) FROM generate_series(1, 1000000000)")
                    .query(Long.class);
            assertThatThrownBy(endless::single).isInstanceOf(QueryTimeoutException.class);
            status.setRollbackOnly();
        });
    }

    @Test
    void linksWhatEightWriteAtOnceExactlyOnce() throws Exception {
        var action = "test:" + UUID.randomUUID();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = IntStream.range(0, WRITERS)
                    .<Future<?>>mapToObj(writer -> threads.submit(() -> write(action, writer)))
                    .toList();
            var linking = IntStream.range(0, 2)
                    .<Future<?>>mapToObj(n -> threads.submit(() -> linkWhile(writing)))
                    .toList();
            for (var each : linking) {
                each.get();
            }
        }
        linker.link();
        var seen = new HashSet<String>();
        var filter = new EntryFilter(null, null, null, "", action, "", "", "", "", null);
        var found = Acting.as(Actor.platform(), () -> log.search(filter, 500));
        found.forEach(entry ->
                assertThat(seen.add(entry.summary())).as(entry.summary()).isTrue());
        assertThat(seen).hasSize(WRITERS * EACH - WRITERS * EACH / 10);
        assertThat(check(export(Actor.platform()))).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    void exportsToAnAuditorOfOneUnitAChainThatStillVerifies() throws IOException {
        var bureau = bureaus.fresh();
        var other = bureaus.fresh();
        Acting.as(bureau.actor(Role.STAFF), () -> note("test:own", "本单位的记录"));
        Acting.as(other.actor(Role.STAFF), () -> note("test:other", "其他单位的记录"));
        var lines = export(bureau.actor(Role.AUDIT_ADMIN));
        assertThat(check(lines))
                .isInstanceOfSatisfying(
                        Verdict.Whole.class, whole -> assertThat(whole.hidden()).isPositive());
        assertThat(String.join("\n", lines)).contains("本单位的记录").doesNotContain("其他单位的记录");
        assertThat(lines).anyMatch(line -> line.contains("导出审计日志全链"));
    }

    private boolean write(String action, int writer) {
        var bureau = bureaus.fresh();
        Acting.as(bureau.actor(Role.STAFF), () -> {
            for (int n = 0; n < EACH; n++) {
                var summary = writer + "/" + n;
                var abandoned = n % 10 == 9;
                transaction.executeWithoutResult(status -> {
                    note(action, summary);
                    if (abandoned) {
                        status.setRollbackOnly();
                    }
                });
            }
        });
        return true;
    }

    private boolean linkWhile(List<Future<?>> writing) throws ExecutionException, InterruptedException {
        while (!writing.stream().allMatch(Future::isDone)) {
            linker.linkUnlessAnotherDoes();
        }
        for (var writer : writing) {
            writer.get();
        }
        return true;
    }

    private void note(String action, String summary) {
        trail.record(AuditNote.of(AuditKind.OPERATION, action, summary));
    }

    private List<String> export(Actor actor) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Acting.as(actor, () -> exports.write(exports.begin(), bytes));
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return new String(unzipped.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static Verdict check(List<String> lines) {
        var verifier = new LogVerifier(List.of(), List.of());
        lines.stream().allMatch(verifier::take);
        return verifier.verdict();
    }
}
