package org.shouze.platform.identity.factor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.factor.ProofResult.Proven;
import org.shouze.platform.identity.factor.ProofResult.Unproven;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.kernel.secret.Secrets;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Proving a second factor by a code (第二因素验证): of the application, or of recovery. */
@Service
public class FactorProofs {

    private static final String SHAPE = "请输入 6 位动态口令，或形如 ABCD-EFGH-JKMN 的恢复码。";
    private static final String WRONG = "动态口令或恢复码不正确。";

    private final AttemptStore attempts;
    private final TotpStore totps;
    private final RecoveryCodes recovery;
    private final Secrets secrets;
    private final RecentProof proof;
    private final TransactionOperations transaction;
    private final AuditTrail audit;
    private final Clock clock;

    FactorProofs(
            AttemptStore attempts,
            TotpStore totps,
            RecoveryCodes recovery,
            Secrets secrets,
            RecentProof proof,
            TransactionOperations transaction,
            AuditTrail audit,
            Clock clock) {
        this.attempts = attempts;
        this.totps = totps;
        this.recovery = recovery;
        this.secrets = secrets;
        this.proof = proof;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** Checks a code of the one who acts; the session has proven it then. A wrong one is an answer, no exception: it counts. */
    @Requires(IdentityGrants.OWN)
    public ProofResult prove(String given) {
        RecentProof.requireBrowser();
        var objection = isCode(given) ? proof.objection(FactorKind.TOTP) : Optional.<String>empty();
        if (objection.isPresent()) {
            return new Unproven(objection.get());
        }
        var result = Objects.requireNonNull(transaction.execute(status -> attempt(given)));
        if (result instanceof Proven) {
            // A recovery code is for who has lost what is demanded.
            proof.renew(isCode(given) ? FactorKind.TOTP : FactorKind.ANY);
        }
        return result;
    }

    private ProofResult attempt(String given) {
        var account = Owner.id();
        var now = clock.instant();
        var before = attempts.lock(account, Acting.unit());
        if (before.isLocked(now)) {
            return refused(new Unproven(locked(Objects.requireNonNull(before.lockedUntil()), now)));
        }
        var result = check(given.strip());
        if (result instanceof Unproven(var sentence)) {
            var after = before.failedAgain(now);
            attempts.remember(account, after);
            return refused(new Unproven(sentence + consequence(after, now)));
        }
        if (before.failed() > 0) {
            attempts.remember(account, Attempts.none());
        }
        return noted((Proven) result);
    }

    private ProofResult check(String given) {
        if (isCode(given)) {
            return checkTotp(given.replaceAll("\\s", ""));
        }
        var code = RecoveryCode.parse(given);
        if (code.isEmpty()) {
            return new Unproven(SHAPE);
        }
        return recovery.use(Owner.id(), code.get())
                ? new Proven(recovery.left(Owner.id()))
                : new Unproven("恢复码不正确，或已使用过。");
    }

    private static boolean isCode(String given) {
        return given.replaceAll("\\s", "").matches("[0-9]{6}");
    }

    private ProofResult checkTotp(String code) {
        var row = totps.lock(Owner.id());
        var kept = row.map(TotpStore.Row::sealed).orElse(null);
        if (row.isEmpty() || kept == null) {
            return new Unproven(WRONG);
        }
        var key = TotpKey.parse(secrets.open(SecondFactors.PURPOSE, kept));
        return switch (TotpCheck.of(key, code, row.get().usedStep(), clock.instant())) {
            case TotpCheck.Right(long step) -> {
                totps.use(Owner.id(), step);
                yield new Proven(-1);
            }
            case TotpCheck.Used() -> new Unproven("该动态口令已使用过，每个口令只能使用一次。请等待手机上显示下一个。");
            case TotpCheck.Late(int minutes) ->
                new Unproven("该动态口令已过期约 " + minutes + " 分钟。如手机上显示的正是它，说明手机时间偏慢，请校准后重试。");
            case TotpCheck.Early(int minutes) -> new Unproven(WRONG);
            case TotpCheck.Wrong() -> new Unproven(WRONG + "如反复不正确，请检查手机时间是否设为自动校时。");
        };
    }

    private static String consequence(Attempts after, Instant now) {
        var until = after.lockedUntil();
        return until == null ? "还可尝试 " + after.left() + " 次。" : locked(until, now);
    }

    private static String locked(Instant until, Instant now) {
        var minutes = Math.ceilDiv(Duration.between(now, until).toSeconds(), 60L);
        return "连续多次不正确，第二因素验证已暂停，请约 " + minutes + " 分钟后再试。";
    }

    private ProofResult refused(Unproven refusal) {
        audit.record(AuditNote.of(AuditKind.REFUSAL, "identity:second-factor-refused", "第二因素验证未通过")
                .about(Acting.unit(), Owner.id()));
        return refusal;
    }

    private ProofResult noted(Proven proven) {
        var how = proven.recoveryCodesLeft() < 0 ? "动态口令" : "恢复码";
        audit.record(AuditNote.of(AuditKind.SIGN_IN, "identity:second-factor", "第二因素验证通过（" + how + "）")
                .about(Acting.unit(), Owner.id()));
        return proven;
    }
}
