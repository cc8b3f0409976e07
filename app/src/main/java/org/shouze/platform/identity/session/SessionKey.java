package org.shouze.platform.identity.session;

import java.security.SecureRandom;
import java.util.Base64;
import org.shouze.platform.kernel.secret.Sha256;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the cookie holds, and what the table knows of it. */
final class SessionKey {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SessionKey() {}

    static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String id) {
        return Sha256.of(id);
    }

    /** That of the request which is being answered; empty outside of one. */
    static String current() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            var session = attributes.getRequest().getSession(false);
            return session == null ? "" : session.getId();
        }
        return "";
    }
}
