package org.shouze.platform.identity.factor;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouze.platform.identity.Accounts;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.secret.Secrets;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The own second factors (第二因素): codes by the clock and recovery codes, set up, renewed, removed. */
@Service
public class SecondFactors {

    static final String PURPOSE = "identity:totp";
    private static final String ISSUER = "守责";
    private static final Duration WAITS = Duration.ofMinutes(15);

    private final FactorStandings standings;
    private final TotpStore totps;
    private final PasskeyStore passkeys;
    private final RecoveryCodes recovery;
    private final RecentProof proof;
    private final Accounts accounts;
    private final Secrets secrets;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(
            FactorStandings standings,
            TotpStore totps,
            PasskeyStore passkeys,
            RecoveryCodes recovery,
            RecentProof proof,
            Accounts accounts,
            Secrets secrets,
            Clock clock) {
        this.standings = standings;
        this.totps = totps;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.proof = proof;
        this.accounts = accounts;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What the one who acts has set up, and by when the roles demand one; never a secret. */
    @Transactional(readOnly = true)
    @Requires(IdentityGrants.OWN)
    public FactorsView own() {
        var account = Owner.id();
        var standing = standings.own();
        return new FactorsView(
                totps.find(account).map(TotpStore.Row::confirmedAt).orElse(null),
                passkeys.of(account),
                recovery.left(account),
                Set.copyOf(standing.demands().keySet()),
                standing.accepted(),
                standing.dueAt(),
                standing.verdict(clock.instant()) == FactorStanding.Verdict.ENROL);
    }

    /**
     * Makes a secret that waits for its first code; one that is in force stays so until then.
     *
     * @throws Refusal when the last proof is too long ago
     */
    @Transactional
    @Requires(IdentityGrants.OWN)
    public TotpEnrolment startTotp() {
        proof.require();
        var key = TotpKey.random(random);
        totps.offer(Owner.id(), Acting.unit(), secrets.seal(PURPOSE, key.asText()), clock.instant());
        return enrolment(key);
    }

    /** The secret that waits; empty when none does, or it has waited too long. */
    @Transactional(readOnly = true)
    @Requires(IdentityGrants.OWN)
    public Optional<TotpEnrolment> waitingTotp() {
        proof.require();
        return waiting().map(this::enrolment);
    }

    /**
     * Puts the waiting secret in force.
     *
     * @return recovery codes when these are the first, never to be seen again; otherwise none
     * @throws Refusal when the code is not of that secret
     */
    @Transactional
    @Requires(IdentityGrants.OWN)
    public List<String> confirmTotp(String code) {
        proof.require();
        var key = waiting().orElseThrow(() -> Refusal.rule("没有待确认的动态口令，或已超过 15 分钟。请重新开始。"));
        var now = clock.instant();
        switch (TotpCheck.atEnrolment(key, code.replaceAll("\\s", ""), now)) {
            case TotpCheck.Right(long step) -> totps.confirm(Owner.id(), step, now);
            case TotpCheck.Late(int minutes) -> throw wrong("手机时间比服务器慢约 " + minutes + " 分钟，请将手机设为自动校时后重试。");
            case TotpCheck.Early(int minutes) -> throw wrong("手机时间比服务器快约 " + minutes + " 分钟，请将手机设为自动校时后重试。");
            case TotpCheck.Used() -> throw wrong("该动态口令已使用过，请等待手机上显示下一个。");
            case TotpCheck.Wrong() -> throw wrong("动态口令不正确，请输入手机上当前显示的 6 位数字。");
        }
        proof.renew(FactorKind.TOTP);
        return recovery.left(Owner.id()) > 0 ? List.of() : recovery.replace();
    }

    /** @throws Refusal when the roles demand it, or it is the only factor and they demand one */
    @Transactional
    @Requires(IdentityGrants.OWN)
    public void removeTotp() {
        proof.require();
        if (own().totpSince() == null) {
            throw Refusal.notFound();
        }
        keepOne(own().needsTotp());
        totps.remove(Owner.id());
        followRemoval();
    }

    /**
     * Replaces the recovery codes.
     *
     * @return the new ones, never to be seen again
     */
    @Transactional
    @Requires(IdentityGrants.OWN)
    public List<String> renewRecoveryCodes() {
        proof.require();
        if (!standings.own().hasFactor()) {
            throw Refusal.rule("请先启用动态口令或添加通行密钥，再生成恢复码。");
        }
        return recovery.replace();
    }

    static void keepOne(boolean needed) {
        if (needed) {
            throw Refusal.rule("您的角色必须使用第二因素，不能移除唯一的一种，或规定须用的一种。更换请先添加新的，再移除原有的。");
        }
    }

    /** It counts at once; and codes are a way around a factor: without one they are a way in for nothing. */
    void followRemoval() {
        standings.forget(Owner.id());
        if (!standings.own().hasFactor()) {
            recovery.remove(Owner.id());
        }
    }

    private Optional<TotpKey> waiting() {
        var oldest = clock.instant().minus(WAITS);
        return totps.find(Owner.id())
                .filter(row -> row.pendingSince() != null && row.pendingSince().isAfter(oldest))
                .map(TotpStore.Row::pending)
                .map(kept -> TotpKey.parse(secrets.open(PURPOSE, kept)));
    }

    private TotpEnrolment enrolment(TotpKey key) {
        return new TotpEnrolment(key.base32(), key.uri(ISSUER, accounts.own().login()));
    }

    private static Refusal wrong(String sentence) {
        return Refusal.invalid("code", sentence);
    }
}
