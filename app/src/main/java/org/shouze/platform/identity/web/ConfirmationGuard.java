package org.shouze.platform.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.factor.Reauthentication;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Reauthenticated;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** In front of pages that need a recent proof: asks for it, and goes on with what was wanted. */
@Component
class ConfirmationGuard implements HandlerInterceptor {

    static final String PROOF = "_proof";

    private final Reauthentication reauthentication;

    ConfirmationGuard(Reauthentication reauthentication) {
        this.reauthentication = reauthentication;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!isMarked(handler)
                || request.getRequestURI().startsWith("/api/")
                || !Acting.current().may(IdentityGrants.OWN)
                || reauthentication.isRecent()) {
            return true;
        }
        var proof = request.getParameter(PROOF);
        if (proof == null) {
            throw new ConfirmationWanted("");
        }
        prove(reauthentication, proof);
        return true;
    }

    static void prove(Reauthentication reauthentication, String proof) {
        try {
            reauthentication.prove(proof);
        } catch (Refusal refusal) {
            if (refusal.type() == ProblemType.FORBIDDEN) {
                throw refusal;
            }
            throw new ConfirmationWanted(refusal.sentence());
        }
    }

    private static boolean isMarked(Object handler) {
        return handler instanceof HandlerMethod method
                && (AnnotatedElementUtils.hasAnnotation(method.getMethod(), Reauthenticated.class)
                        || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Reauthenticated.class));
    }
}
