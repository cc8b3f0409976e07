package org.shouze.platform.identity.factor;

import java.util.Map;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.kernel.security.Acting;
import org.springframework.stereotype.Component;

/** Proves by a passkey, in the page, that the one who signed in is still there: an own one, never another account's. */
@Component
class PasskeyProofs {

    private final PasskeySignIn signIn;
    private final Passkeys passkeys;
    private final RecentProof proof;
    private final AuditTrail audit;

    PasskeyProofs(PasskeySignIn signIn, Passkeys passkeys, RecentProof proof, AuditTrail audit) {
        this.signIn = signIn;
        this.passkeys = passkeys;
        this.proof = proof;
        this.audit = audit;
    }

    /** NB: with no key listed a browser would offer every account's. */
    Map<String, Object> challenge() {
        var request = RecentProof.browser();
        if (passkeys.own().isEmpty()) {
            throw Refusal.rule("您的账号没有通行密钥，请用其他方式验证。");
        }
        requireAccepted();
        return signIn.challenge(Owner.id(), request);
    }

    void prove(Map<String, Object> credential) {
        var own = signIn.answer(RecentProof.browser(), PasskeyJson.bytes(credential))
                .filter(Owner.id()::equals);
        if (own.isEmpty()) {
            audit.record(AuditNote.of(AuditKind.REFUSAL, "identity:reauthentication-refused", "再次验证通行密钥未通过")
                    .about(Acting.unit(), Owner.id()));
            throw Refusal.invalid("proof", "通行密钥未能通过验证：可能已被移除、已超过 5 分钟，或不属于您的账号。请重试。");
        }
        requireAccepted();
        proof.renew(FactorKind.PASSKEY);
        audit.record(AuditNote.of(AuditKind.SIGN_IN, "identity:reauthentication", "再次验证通行密钥通过")
                .about(Acting.unit(), Owner.id()));
    }

    private void requireAccepted() {
        proof.objection(FactorKind.PASSKEY).ifPresent(sentence -> {
            throw Refusal.rule(sentence);
        });
    }
}
