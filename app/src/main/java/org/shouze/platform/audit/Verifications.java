package org.shouze.platform.audit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.shouze.platform.audit.chain.LogVerifier;
import org.shouze.platform.audit.chain.Seal;
import org.shouze.platform.audit.chain.Verdict;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks the whole chain inside the platform (全链核验), in the background: it can be left and found again. */
@Service
@Requires(AuditGrants.READ)
public class Verifications {

    private static final int OFTEN = 2_000;

    private final VerificationStore store;
    private final ChainLines lines;
    private final ChainEnds ends;
    private final CheckpointFile outside;
    private final AuditTrail trail;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    Verifications(
            VerificationStore store,
            ChainLines lines,
            ChainEnds ends,
            CheckpointFile outside,
            AuditTrail trail,
            BusinessTime time,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.lines = lines;
        this.ends = ends;
        this.outside = outside;
        this.trail = trail;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The last check, running or over. */
    @Transactional(readOnly = true)
    public Optional<VerificationView> last() {
        return store.last();
    }

    /**
     * Begins a check and returns at once.
     *
     * @throws Refusal while another one runs
     */
    public UUID begin() {
        // NB: read before the end is fixed, or one made in between would lie behind it.
        var checkpoints = outside.read();
        var end = ends.signed();
        var begun = Objects.requireNonNull(transaction.execute(status -> begun(end)));
        Thread.ofVirtual()
                .name("audit-verification")
                .start(() -> Acting.as(Actor.platform(), () -> run(begun, end, checkpoints)));
        return begun;
    }

    private UUID begun(Seal end) {
        var now = time.now();
        if (store.last().filter(last -> last.isAlive(now)).isPresent()) {
            throw Refusal.conflict("已有一次核验正在进行，请等待其完成。");
        }
        var view = new VerificationView(Ids.next(), Acting.current().name(), now, now, null, 0, end.position(), "");
        store.insert(view);
        trail.record(AuditNote.of(AuditKind.OPERATION, "audit:verify", "核验审计日志全链至第 " + end.position() + " 条"));
        return view.id();
    }

    /** Feeds the checker that an export is checked with; the database alone is not believed. */
    private void run(UUID id, Seal end, List<Seal> checkpoints) {
        var checker = new LogVerifier(List.of(), checkpoints);
        var progress = new Progress(id);
        lines.upTo(end.position(), line -> {
            progress.step();
            return checker.take(line);
        });
        checker.take(end.line());
        var finding = switch (checker.verdict()) {
            case Verdict.Whole whole -> "";
            case Verdict.Broken broken ->
                "从第 " + broken.position() + " 条起，日志与日志链、签名或库外检查点不符。请保全现场，导出日志离线核验。技术说明：" + broken.what() + "。";
        };
        var proven = checker.verdict() instanceof Verdict.Whole whole ? "，库外检查点可证明至第 " + whole.provenTo() + " 条" : "";
        transaction.executeWithoutResult(status -> {
            store.end(id, end.position(), finding, time.now());
            trail.record(AuditNote.of(
                    AuditKind.OPERATION, "audit:verified", finding.isEmpty() ? "审计日志全链核验完好" + proven : "审计日志全链核验发现异常"));
        });
    }

    private final class Progress {

        private final UUID id;
        private long lines;

        Progress(UUID id) {
            this.id = id;
        }

        void step() {
            if (++lines % OFTEN == 0) {
                transaction.executeWithoutResult(status -> store.progress(id, lines, time.now()));
            }
        }
    }
}
