package org.shouze.platform.identity.door;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** What every way in does at its end (登录成功): notes what was proven, tells the log, and goes where the visitor wanted. */
public final class SignInSuccess implements AuthenticationSuccessHandler {

    private final Proof proof;
    private final AuditTrail audit;
    private final Clock clock;
    private final AuthenticationSuccessHandler next;

    public SignInSuccess(Proof proof, AuditTrail audit, Clock clock) {
        this(proof, audit, clock, new SavedRequestAwareAuthenticationSuccessHandler());
    }

    /** @param next where to go, for ways in that end otherwise than with a page */
    public SignInSuccess(Proof proof, AuditTrail audit, Clock clock, AuthenticationSuccessHandler next) {
        this.proof = proof;
        this.audit = audit;
        this.clock = clock;
        this.next = next;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException, ServletException {
        if (who.getPrincipal() instanceof AccountPrincipal known) {
            Proofs.begin(request.getSession(), proof, known.provenAt(clock.instant()));
            audit.record(
                    AuditNote.of(AuditKind.SIGN_IN, "identity:sign-in", "登录成功").about(null, known.accountId()));
        }
        next.onAuthenticationSuccess(request, response, who);
    }
}
