package org.shouze.platform.kernel.page;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** A sentence that the next page shows once (提示): what was just done. */
public final class Flash {

    /** Where the sentence waits in the session. */
    public static final String ATTRIBUTE = Flash.class.getName();

    private Flash() {}

    public static void say(String sentence) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, sentence, RequestAttributes.SCOPE_SESSION);
        }
    }
}
