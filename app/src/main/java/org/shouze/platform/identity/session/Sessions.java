package org.shouze.platform.identity.session;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.identity.Accounts;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.Policies;
import org.shouze.platform.identity.SecurityPolicy;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is signed in from where (登录会话): seen and ended by their owner, and by the security administrator. */
@Service
public class Sessions {

    private final AccountSessionStore store;
    private final Accounts accounts;
    private final Policies policies;
    private final AuditTrail audit;
    private final Clock clock;

    Sessions(AccountSessionStore store, Accounts accounts, Policies policies, AuditTrail audit, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of the one who acts, the latest first. */
    @Transactional(readOnly = true)
    @Requires(IdentityGrants.OWN)
    public List<SessionView> own() {
        return views(owner());
    }

    /** @throws Refusal as "not found" for a session that is not the own or is over */
    @Transactional
    @Requires(IdentityGrants.OWN)
    public void end(UUID id) {
        if (!store.end(id, owner())) {
            throw Refusal.notFound();
        }
        note(owner(), "结束本人的一处登录");
    }

    /** All of the own but the one that asks. */
    @Transactional
    @Requires(IdentityGrants.OWN)
    public void endOthers() {
        store.endAll(owner(), SessionKey.current());
        note(owner(), "结束本人其他各处登录");
    }

    /** @throws Refusal as "not found" for an account that is unknown or out of sight */
    @Transactional(readOnly = true)
    @Requires(IdentityGrants.SESSIONS)
    public List<SessionView> of(UUID account) {
        return views(accounts.get(account).id());
    }

    /** Signs an account out everywhere. @throws Refusal as "not found" for an account that is unknown or out of sight */
    @Transactional
    @Requires(IdentityGrants.SESSIONS)
    public void endAllOf(UUID account) {
        var known = accounts.get(account);
        store.endAll(account, account.equals(Acting.current().accountId()) ? SessionKey.current() : "");
        note(account, "结束账号 " + known.login() + " 的全部登录");
    }

    private List<SessionView> views(UUID account) {
        var now = clock.instant();
        return store.of(
                account,
                SessionKey.current(),
                now.minus(Duration.ofMinutes(policies.value(SecurityPolicy.SESSION_IDLE_MINUTES))),
                now.minus(Duration.ofHours(policies.value(SecurityPolicy.SESSION_HOURS))));
    }

    private void note(UUID account, String sentence) {
        audit.record(AuditNote.of(AuditKind.CHANGE, "identity:sessions-ended", sentence)
                .about(null, account));
    }

    private static UUID owner() {
        var account = Acting.current().accountId();
        if (account == null) {
            throw Refusal.forbidden();
        }
        return account;
    }
}
