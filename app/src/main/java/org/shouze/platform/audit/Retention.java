package org.shouze.platform.audit;

import java.util.List;
import org.shouze.platform.audit.RetentionStore.Outdated;
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

    private final RetentionStore store;
    private final SealStore seals;
    private final Signer signer;
    private final AuditTrail trail;
    private final BusinessTime time;

    Retention(RetentionStore store, SealStore seals, Signer signer, AuditTrail trail, BusinessTime time) {
        this.store = store;
        this.seals = seals;
        this.signer = signer;
        this.trail = trail;
        this.time = time;
    }

    /** @throws Refusal for less than a year, or more than 99 */
    @Transactional
    @Requires(AuditGrants.RETENTION)
    public void keepFor(int years) {
        if (years < LEAST || years > MOST) {
            throw Refusal.invalid("years", "留存年限应为 1 至 99 年：《互联网政务应用安全管理规定》第二十条要求日志留存不少于一年。");
        }
        store.change(years);
    }

    /** Drops whole months beyond the period, the oldest first, each after its end was signed: what stays still verifies. */
    @Transactional
    @Requires(Requires.PLATFORM)
    public void dropOutdated() {
        if (!Acting.current().everywhere()) {
            throw Refusal.forbidden();
        }
        List<Outdated> outdated = store.outdated(time.today());
        for (var month : outdated) {
            var end = month.end();
            seals.insert(signer.sign("cut", end.position(), end.hash(), time.instant()));
            store.drop(time.today(), month.month());
            trail.record(AuditNote.of(
                    AuditKind.OPERATION,
                    "audit:drop-month",
                    "审计日志 " + month.month().toString().substring(0, 7) + " 已超过留存期限，按规定清除至第 " + end.position() + " 条"));
        }
    }
}
