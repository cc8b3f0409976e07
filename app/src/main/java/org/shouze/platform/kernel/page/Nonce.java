package org.shouze.platform.kernel.page;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The word of one answer that its own scripts carry (脚本随机数): the browser runs no other. */
public final class Nonce {

    private static final String ATTRIBUTE = Nonce.class.getName();
    private static final int OCTETS = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Nonce() {}

    /** For a template; empty outside of a request. */
    public static String value() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? of(web.getRequest())
                : "";
    }

    /** The same word for the page and for the header, whichever is written first. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        var bytes = new byte[OCTETS];
        RANDOM.nextBytes(bytes);
        var fresh = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(ATTRIBUTE, fresh);
        return fresh;
    }
}
