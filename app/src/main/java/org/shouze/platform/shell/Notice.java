package org.shouze.platform.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.shouze.platform.kernel.page.Flash;

/** Takes the sentence that the last action left for this page. */
final class Notice {

    private Notice() {}

    static String take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(Flash.ATTRIBUTE) instanceof String sentence) {
            session.removeAttribute(Flash.ATTRIBUTE);
            return sentence;
        }
        return "";
    }
}
