package org.shouze.platform.audit;

import java.util.Optional;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long the log is kept (留存期限): six years unless decided otherwise, never less than one. */
@Service
public class Retention {

    private static final int LEAST = 1;
    private static final int MOST = 99;

    /** Time enough for the others to see an order and object: what is dropped never comes back. The database asks for it too. */
    private static final int NOTICE_DAYS = 30;

    private final RetentionStore store;
    private final AuditTrail trail;
    private final BusinessTime time;

    Retention(RetentionStore store, AuditTrail trail, BusinessTime time) {
        this.store = store;
        this.trail = trail;
        this.time = time;
    }

    /**
     * Keeps the log for so long: at once where it is not shorter, which withdraws what was ordered before; otherwise in
     * thirty days.
     *
     * @throws Refusal for less than a year, or more than 99
     */
    @Transactional
    @Requires(AuditGrants.RETENTION)
    public void keepFor(int years) {
        if (years < LEAST || years > MOST) {
            throw Refusal.invalid("years", "留存年限应为 1 至 99 年：《互联网政务应用安全管理规定》第二十条要求日志留存不少于一年。");
        }
        store.lock();
        if (years >= store.policy().years()) {
            store.change(years);
            return;
        }
        var today = time.today();
        var order = new ShorteningView(
                years, today, today.plusDays(NOTICE_DAYS), Acting.current().name());
        store.order(order);
        trail.record(AuditNote.of(AuditKind.OPERATION, "audit:shorten-retention", "审计日志" + order.sentence()));
    }

    /** @throws Refusal where no shortening is waiting */
    @Transactional
    @Requires(AuditGrants.RETENTION)
    public void withdraw() {
        store.lock();
        var order = store.shortening().orElseThrow(() -> Refusal.rule("没有待生效的缩短留存期限，可能已经撤回或已经生效。"));
        store.change(store.policy().years());
        trail.record(
                AuditNote.of(AuditKind.OPERATION, "audit:withdraw-shortening", "撤回缩短审计日志留存期限：原" + order.sentence()));
    }

    /** A shortening that was ordered and is not in force yet. */
    @Transactional(readOnly = true)
    @Requires(AuditGrants.READ)
    public Optional<ShorteningView> shortening() {
        return store.shortening();
    }
}
