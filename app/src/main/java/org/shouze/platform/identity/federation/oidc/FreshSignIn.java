package org.shouze.platform.identity.federation.oidc;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.door.KeptAction;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * A sign-in at a provider that proves something again (重新认证). Asking for it is not enough: a provider may wave through
 * whom it still knows. With {@code max_age} it has to say when that person last proved it there (OpenID Connect Core 1.0,
 * 3.1.2.1), and that must have been after we asked.
 */
final class FreshSignIn {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private FreshSignIn() {}

    static void demand(Map<String, Object> parameters) {
        parameters.put("prompt", "login");
        parameters.put("max_age", "0");
    }

    /** Whether nothing has to be proven again in this session, or this token proves it. */
    static boolean isGiven(OidcIdToken token) {
        var here = RequestContextHolder.getRequestAttributes();
        return !(here instanceof ServletRequestAttributes request)
                || KeptAction.keptAt(request.getRequest().getSession(false))
                        .map(asked -> proves(token.getAuthenticatedAt(), asked))
                        .orElse(true);
    }

    private static boolean proves(@Nullable Instant proven, Instant asked) {
        return proven != null && !proven.isBefore(asked.minus(CLOCKS_DIFFER));
    }
}
