package org.shouze.platform.identity.federation.oidc;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.shouze.platform.identity.door.KeptAction;
import org.shouze.platform.identity.door.Proof;
import org.shouze.platform.identity.door.SignInSuccess;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Leads on after signing in at a provider: who linked an identity sees it linked, others go where they wanted. */
@Component
class ProviderArrival implements AuthenticationSuccessHandler {

    private final AuthenticationSuccessHandler signedIn;
    private final AuthenticationSuccessHandler others = new SavedRequestAwareAuthenticationSuccessHandler();

    ProviderArrival(AuditTrail audit, Clock clock) {
        signedIn = new SignInSuccess(Proof.PROVIDER, audit, clock, this::leadOn);
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException, ServletException {
        signedIn.onAuthenticationSuccess(request, response, who);
    }

    private void leadOn(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException, ServletException {
        if (request.getAttribute(Linking.DONE) != null) {
            response.sendRedirect(request.getContextPath() + "/settings/identities");
        } else if (KeptAction.isIn(request.getSession(false))) {
            response.sendRedirect(request.getContextPath() + KeptAction.PAGE);
        } else {
            others.onAuthenticationSuccess(request, response, who);
        }
    }
}
