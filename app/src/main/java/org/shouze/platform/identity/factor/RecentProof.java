package org.shouze.platform.identity.factor;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.shouze.platform.identity.Policies;
import org.shouze.platform.identity.SecurityPolicy;
import org.shouze.platform.identity.door.Proof;
import org.shouze.platform.identity.door.Proofs;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Presence;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Lets important things be done by who has just proven who they are, in a browser's session: a program's token never may. */
@Component
class RecentProof implements Presence {

    private final FactorStandings standings;
    private final Policies policies;
    private final Clock clock;

    RecentProof(FactorStandings standings, Policies policies, Clock clock) {
        this.standings = standings;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public void require() {
        var request = browser();
        var standing = standings.own();
        if (latest(request, standing).filter(this::isFresh).isEmpty()) {
            throw Refusal.of(
                    ProblemType.PROOF_REQUIRED,
                    standing.hasFactor() ? "请先验证第二因素，再进行此项操作。" : "距上次验证已超过规定时间。请再次验证密码，或退出后重新登录，再进行此项操作。");
        }
    }

    boolean isRecent() {
        var request = browser();
        return latest(request, standings.own()).filter(this::isFresh).isPresent();
    }

    private Optional<Instant> latest(HttpServletRequest request, FactorStanding standing) {
        var session = request.getSession(false);
        return standing.hasFactor()
                ? ProvenFactor.in(session, Owner.id(), standing).map(ProvenFactor::at)
                : Proofs.latest(session);
    }

    private boolean isFresh(Instant at) {
        var minutes = policies.value(SecurityPolicy.REAUTHENTICATION_MINUTES);
        return at.plus(Duration.ofMinutes(minutes)).isAfter(clock.instant());
    }

    /** What to say where the roles of the one who acts want a factor of another kind. */
    Optional<String> objection(FactorKind kind) {
        if (standings.own().accepts(kind)) {
            return Optional.empty();
        }
        var lost = kind == FactorKind.TOTP ? "设备" : "手机";
        return Optional.of(kind.refusal() + lost + "不在身边时可用恢复码。");
    }

    /**
     * Notes in the session what was proven just now, under a new id. What the roles do not take says no less than before: who
     * adds a passkey where codes are demanded has still proven the code.
     *
     * @param kind {@link FactorKind#ANY} for a recovery code
     */
    void renew(FactorKind kind) {
        var request = browser();
        standings.forget(Owner.id());
        request.changeSessionId();
        if (kind == FactorKind.ANY || standings.own().accepts(kind)) {
            ProvenFactor.note(request.getSession(), Owner.id(), clock.instant(), kind);
        }
        var what = kind == FactorKind.PASSKEY ? Proof.PASSKEY : Proof.ONE_TIME_CODE;
        Proofs.note(request.getSession(), what, clock.instant());
    }

    /** Notes that the password was proven just now, under a new id. */
    void renewPassword() {
        var request = browser();
        request.changeSessionId();
        Proofs.note(request.getSession(), Proof.PASSWORD, clock.instant());
    }

    /** Keeps a challenge in the session until it is answered. */
    void await(Serializable options) {
        PasskeyChallenge.put(browser().getSession(), options, clock.instant());
    }

    /** The challenge that waits, for this once. */
    <T extends Serializable> Optional<T> awaited(Class<T> kind) {
        return PasskeyChallenge.take(browser().getSession(false), kind, clock.instant());
    }

    /** @throws Refusal unless a browser asks */
    static void requireBrowser() {
        browser();
    }

    /** @throws Refusal unless a browser asks */
    static HttpServletRequest browser() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getRequest().getHeader("Authorization") == null
                && attributes.getRequest().getSession(false) != null) {
            return attributes.getRequest();
        }
        throw Refusal.of(ProblemType.FORBIDDEN, "此操作只能由本人在浏览器中登录后进行，不能使用访问令牌。");
    }
}
