package org.shouze.platform.identity.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.shouze.platform.identity.door.SignedIn;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Takes the answer of a passkey at the sign-in page. */
class PasskeyFilter extends AbstractAuthenticationProcessingFilter {

    private static final int LONGEST_ANSWER = 16 << 10;

    private final PasskeySignIn signIn;
    private final AuditTrail audit;

    PasskeyFilter(PasskeySignIn signIn, AuditTrail audit) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-in/passkey"));
        this.signIn = signIn;
        this.audit = audit;
        setAuthenticationManager(request -> request);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var answer = request.getInputStream().readNBytes(LONGEST_ANSWER);
        var account = signIn.answer(request, answer);
        if (account.isEmpty()) {
            audit.record(AuditNote.of(AuditKind.REFUSAL, "identity:passkey-refused", "通行密钥登录未通过"));
            throw new BadCredentialsException("refused");
        }
        return UsernamePasswordAuthenticationToken.authenticated(new SignedIn(account.get()), null, List.of());
    }
}
