package org.shouze.platform.identity.factor;

import java.util.Map;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.Passwords;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;

/** Proving once more who one is (再次验证), in the running session, before something important. */
@Service
@Requires(IdentityGrants.OWN)
public class Reauthentication {

    private final RecentProof proof;
    private final FactorStandings standings;
    private final FactorProofs factors;
    private final PasskeyProofs passkeys;
    private final Passwords passwords;
    private final AuditTrail audit;

    Reauthentication(
            RecentProof proof,
            FactorStandings standings,
            FactorProofs factors,
            PasskeyProofs passkeys,
            Passwords passwords,
            AuditTrail audit) {
        this.proof = proof;
        this.standings = standings;
        this.factors = factors;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** By what the own account can prove itself. */
    public enum Way {
        /** It has a second factor, and nothing less will do. */
        FACTOR,
        /** By its password, wherever that is kept. */
        PASSWORD,
        /** It has no password: by signing in at its provider again. */
        PROVIDER
    }

    /** What is asked of the own account: its second factor before its password, its provider when it has neither. */
    public Way way() {
        if (standings.own().hasFactor()) {
            return Way.FACTOR;
        }
        return passwords.hasOne() ? Way.PASSWORD : Way.PROVIDER;
    }

    /** Whether the last proof will do. */
    public boolean isRecent() {
        return proof.isRecent();
    }

    /**
     * By password or by a code, whichever the account has.
     *
     * @throws Refusal when it is wrong, too many were, or the account has neither
     */
    public void prove(String given) {
        RecentProof.requireBrowser();
        switch (way()) {
            case FACTOR -> {
                if (factors.prove(given) instanceof ProofResult.Unproven(var sentence)) {
                    throw Refusal.invalid("proof", sentence);
                }
            }
            case PASSWORD -> provePassword(given);
            case PROVIDER -> throw Refusal.rule("您的账号通过统一身份认证登录，请重新登录一次，再进行此项操作。");
        }
    }

    /**
     * What the browser needs to ask for one of the own passkeys; the challenge waits five minutes for one answer.
     *
     * @throws Refusal when the account has no passkey, or a program asks
     */
    public Map<String, Object> challenge() {
        return passkeys.challenge();
    }

    /**
     * By one of the own passkeys; the session has a new id afterwards.
     *
     * @param credential what the browser made of the challenge
     * @throws Refusal when it is not the answer of one of the own passkeys to the challenge that waits, or a program asks
     */
    public void provePasskey(Map<String, Object> credential) {
        passkeys.prove(credential);
    }

    private void provePassword(String password) {
        var account = Owner.id();
        if (!passwords.isOwn(password)) {
            audit.record(AuditNote.of(AuditKind.REFUSAL, "identity:reauthentication-refused", "再次验证密码未通过")
                    .about(Acting.unit(), account));
            throw Refusal.invalid("proof", "密码不正确，或输错次数过多、账号已暂时锁定。");
        }
        proof.renewPassword();
        audit.record(AuditNote.of(AuditKind.SIGN_IN, "identity:reauthentication", "再次验证密码通过")
                .about(Acting.unit(), account));
    }
}
