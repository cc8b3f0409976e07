package org.shouze.platform.kernel.auditable;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What a handler knows of the file that it is about to send (外发登记). Nothing is written yet: the watch at the door does that, once,
 * when the file really leaves.
 */
public final class Departure {

    private static final String KEY = Departure.class.getName();

    private Departure() {}

    /** Tells the watch which note to write for the answer of this request. */
    public static void announce(AuditNote note) {
        RequestContextHolder.currentRequestAttributes().setAttribute(KEY, note, RequestAttributes.SCOPE_REQUEST);
    }

    /** The note that the handler has left; empty where it knew no better than the address. */
    public static Optional<AuditNote> announced(ServletRequest request) {
        return Optional.ofNullable((AuditNote) request.getAttribute(KEY));
    }
}
