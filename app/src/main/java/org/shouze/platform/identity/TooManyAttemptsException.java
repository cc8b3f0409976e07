package org.shouze.platform.identity;

import org.springframework.security.core.AuthenticationException;

/** Too many have failed from one address: nothing is looked at for a while. */
final class TooManyAttemptsException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    TooManyAttemptsException() {
        super("too many attempts");
    }
}
