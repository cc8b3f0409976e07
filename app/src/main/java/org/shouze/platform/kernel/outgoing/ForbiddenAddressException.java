package org.shouze.platform.kernel.outgoing;

import java.net.UnknownHostException;

/** An address that the platform must not reach (禁止外联); its text says nothing about what lies there. */
public final class ForbiddenAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(String sentence) {
        super(sentence);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
