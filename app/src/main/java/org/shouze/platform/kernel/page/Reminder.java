package org.shouze.platform.kernel.page;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * A sentence that stands above every page of a session until it is taken away (提醒), and where to go about it.
 *
 * @param href a path of the platform
 */
public record Reminder(String sentence, String href) implements Serializable {

    private static final String ATTRIBUTE = Reminder.class.getName();

    /** NB: an attribute that is set is written again to where sessions are kept: what stands there already is left alone. */
    public static void put(HttpSession session, String sentence, String href) {
        var wanted = new Reminder(sentence, href);
        if (!wanted.equals(session.getAttribute(ATTRIBUTE))) {
            session.setAttribute(ATTRIBUTE, wanted);
        }
    }

    public static void clear(HttpSession session) {
        if (session.getAttribute(ATTRIBUTE) != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    /** What is to be shown; null for nothing. */
    public static @Nullable Reminder current() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_SESSION) instanceof Reminder found
                ? found
                : null;
    }
}
