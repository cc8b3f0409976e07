package org.shouze.platform.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts that are locked after too many wrong passwords (账号锁定), seen and unlocked by the security administrator. */
@Service
public class Lockouts {

    private final Accounts accounts;
    private final Throttle throttle;
    private final AuditTrail audit;

    Lockouts(Accounts accounts, Throttle throttle, AuditTrail audit) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.audit = audit;
    }

    /** Until when an account is locked; empty when it is not. */
    @Requires(IdentityGrants.SESSIONS)
    public Optional<Instant> lockedUntil(UUID account) {
        return throttle.lockedUntil(Throttle.account(accounts.get(account).login()));
    }

    /** Lets an account in again before its time. */
    @Transactional
    @Requires(IdentityGrants.SESSIONS)
    public void unlock(UUID account) {
        var known = accounts.get(account);
        throttle.forget(Throttle.account(known.login()));
        audit.record(AuditNote.of(AuditKind.CHANGE, "identity:unlocked", "解除账号 " + known.login() + " 的锁定")
                .about(known.unitId(), account));
    }
}
