package org.shouze.platform.identity.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouze.platform.identity.door.AccountPrincipal;
import org.shouze.platform.identity.door.OpenPaths;
import org.shouze.platform.identity.door.Proof;
import org.shouze.platform.identity.door.SecurityPart;
import org.shouze.platform.identity.door.SignInSuccess;
import org.shouze.platform.identity.door.WantedPage;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Signing in by passkey, as a part of how browsers are let in. */
@Component
class PasskeyPart implements SecurityPart, OpenPaths {

    private static final String REFUSED = """
            {"type":"urn:shouze:problem:unauthenticated","title":"请先登录","status":401,\
            "detail":"通行密钥未能通过验证：可能已被移除、已超过 5 分钟，或不属于本网站。请重试，或使用密码登录。","code":"unauthenticated"}""";

    private final PasskeySignIn signIn;
    private final FactorStandings standings;
    private final AuditTrail audit;
    private final Clock clock;
    private final JsonMapper json;

    PasskeyPart(PasskeySignIn signIn, FactorStandings standings, AuditTrail audit, Clock clock, JsonMapper json) {
        this.signIn = signIn;
        this.standings = standings;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public List<String> patterns() {
        return List.of("/sign-in/passkey", "/sign-in/passkey/options");
    }

    @Override
    public void apply(HttpSecurity http) {
        http.with(new Configurer(), configurer -> {});
    }

    private final class Configurer extends AbstractHttpConfigurer<Configurer, HttpSecurity> {

        @Override
        public void configure(HttpSecurity http) {
            var filter = new PasskeyFilter(signIn, audit);
            filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
            filter.setSecurityContextRepository(http.getSharedObject(SecurityContextRepository.class));
            filter.setAuthenticationSuccessHandler(
                    new SignInSuccess(Proof.PASSKEY, audit, clock, PasskeyPart.this::proven));
            filter.setAuthenticationFailureHandler((request, response, why) -> refuse(response));
            http.addFilterBefore(filter, UsernamePasswordAuthenticationFilter.class);
        }
    }

    /** A script asked, not a person: it is told where to go. */
    private void proven(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        // Where the roles want codes by the clock, the key is what a password is: the code comes next.
        if (who.getPrincipal() instanceof AccountPrincipal known && isAccepted(known.accountId())) {
            ProvenFactor.note(request.getSession(), known.accountId(), clock.instant(), FactorKind.PASSKEY);
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(json.writeValueAsBytes(Map.of("next", WantedPage.take(request))));
    }

    private boolean isAccepted(UUID account) {
        return Acting.as(Actor.platform(), () -> standings.of(account)).accepts(FactorKind.PASSKEY);
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType("application/problem+json;charset=UTF-8");
        response.getOutputStream().write(REFUSED.getBytes(StandardCharsets.UTF_8));
    }
}
