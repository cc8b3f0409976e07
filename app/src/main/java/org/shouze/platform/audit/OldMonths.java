package org.shouze.platform.audit;

import java.util.List;
import org.shouze.platform.audit.RetentionStore.Outdated;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Drops whole months beyond the period, the oldest first, each after its end was signed: what stays still verifies. */
@Component
class OldMonths {

    private static final Logger LOG = LoggerFactory.getLogger(OldMonths.class);

    private final RetentionStore store;
    private final SealStore seals;
    private final Signer signer;
    private final AuditTrail trail;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    OldMonths(
            RetentionStore store,
            SealStore seals,
            Signer signer,
            AuditTrail trail,
            BusinessTime time,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.seals = seals;
        this.signer = signer;
        this.trail = trail;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A shortening whose day has come holds from now on; a month that is in use stays for the next night. */
    void drop() {
        transaction.executeWithoutResult(status -> store.begin(time.today()));
        List<Outdated> outdated = transaction.execute(status -> store.outdated(time.today()));
        for (var month : outdated) {
            if (!Boolean.TRUE.equals(transaction.execute(status -> {
                var dropped = dropped(month);
                if (!dropped) {
                    status.setRollbackOnly();
                }
                return dropped;
            }))) {
                LOG.warn("The month {} of the log is in use and stays until the next run", month.month());
                return;
            }
        }
    }

    private boolean dropped(Outdated month) {
        var end = month.end();
        seals.insert(signer.sign("cut", end.position(), end.hash(), time.instant()));
        if (!store.drop(time.today(), month.month())) {
            return false;
        }
        trail.record(AuditNote.of(
                AuditKind.OPERATION,
                "audit:drop-month",
                "审计日志 " + month.month().toString().substring(0, 7) + " 已超过留存期限，按规定清除至第 " + end.position() + " 条"));
        return true;
    }
}
