package org.shouze.platform.kernel.page;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The token that proves a form was served by us (表单令牌); each form of a page carries it. */
public final class Csrf {

    private Csrf() {}

    public static String token() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return "";
        }
        var token = request.getAttribute(CsrfToken.class.getName(), RequestAttributes.SCOPE_REQUEST);
        return token instanceof CsrfToken csrf ? csrf.getToken() : "";
    }
}
