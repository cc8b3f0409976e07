package org.shouze.platform.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Why signing in did not work (登录未成功的原因), for the sign-in page to say once; nothing that tells whether an account exists. */
public final class SignInProblem {

    private static final String ATTRIBUTE = SignInProblem.class.getName();

    private SignInProblem() {}

    public static void note(HttpServletRequest request, String sentence) {
        request.getSession().setAttribute(ATTRIBUTE, sentence);
    }

    public static Optional<String> take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String sentence)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        return Optional.of(sentence);
    }
}
