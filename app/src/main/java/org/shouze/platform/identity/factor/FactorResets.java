package org.shouze.platform.identity.factor;

import java.util.UUID;
import org.shouze.platform.identity.AccessEnded;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes away the factors of somebody who has lost them (重置第二因素): the roles then lead to setting up new ones. */
@Service
public class FactorResets {

    private static final int LONGEST_REASON = 200;

    private final FactorPolicyStore accounts;
    private final FactorResetStore store;
    private final RecentProof proof;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    FactorResets(
            FactorPolicyStore accounts,
            FactorResetStore store,
            RecentProof proof,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.store = store;
        this.proof = proof;
        this.audit = audit;
        this.events = events;
    }

    /** @throws Refusal for the own account, without a reason, and when there is nothing to take away */
    @Transactional
    @Requires(FactorGrants.RULE)
    public void clear(UUID account, String reason) {
        proof.require();
        var known = accounts.account(account).orElseThrow(Refusal::notFound);
        if (account.equals(Owner.id())) {
            throw Refusal.rule("不能重置自己的第二因素。请在“登录安全”中更换，或由其他安全管理员操作。");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", "请填写重置原因和核实身份的方式，200 字以内。");
        }
        if (!known.any()) {
            throw Refusal.rule("账号 " + known.login() + " 没有启用第二因素，无需重置。");
        }
        var owner = store.clear(account);
        audit.record(AuditNote.of(AuditKind.CHANGE, "identity:factors-cleared", "重置账号 " + known.login() + " 的第二因素")
                .about(owner.unitId(), account)
                .because(reason.strip()));
        events.publishEvent(owner);
        // Whoever has the telephone that was lost may have a session as well.
        events.publishEvent(new AccessEnded(account, false));
    }
}
