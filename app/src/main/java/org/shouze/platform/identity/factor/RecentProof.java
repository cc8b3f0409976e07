package org.shouze.platform.identity.factor;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.shouze.platform.identity.door.Proof;
import org.shouze.platform.identity.door.Proofs;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Lets factors be changed by who has just proven who they are, in a browser's session: a program's token never may. */
@Component
class RecentProof {

    private final FactorStandings standings;
    private final Clock clock;

    RecentProof(FactorStandings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    /** @throws Refusal for a token, and when the last proof is too long ago */
    void require() {
        var request = browser();
        var standing = standings.own();
        if (latest(request, standing).filter(this::isFresh).isEmpty()) {
            throw Refusal.of(
                    ProblemType.PROOF_REQUIRED,
                    standing.hasFactor() ? "请先验证第二因素，再进行此项操作。" : "距上次登录已超过 10 分钟。请退出后重新登录，再进行此项操作。");
        }
    }

    private Optional<Instant> latest(HttpServletRequest request, FactorStanding standing) {
        var session = request.getSession(false);
        return standing.hasFactor()
                ? ProvenFactor.in(session, Owner.id()).map(ProvenFactor::at)
                : Proofs.latest(session);
    }

    private boolean isFresh(Instant at) {
        return ProvenFactor.isFresh(at, clock.instant());
    }

    /** Notes in the session what was proven just now, under a new id. */
    void renew(Proof what) {
        var request = browser();
        standings.forget(Owner.id());
        request.changeSessionId();
        ProvenFactor.note(request.getSession(), Owner.id(), clock.instant());
        Proofs.note(request.getSession(), what, clock.instant());
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

    private static HttpServletRequest browser() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getRequest().getHeader("Authorization") == null
                && attributes.getRequest().getSession(false) != null) {
            return attributes.getRequest();
        }
        throw Refusal.of(ProblemType.FORBIDDEN, "第二因素只能由本人在浏览器中登录后管理，不能使用访问令牌。");
    }
}
