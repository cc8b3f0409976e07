package org.shouze.platform.identity;

import org.springframework.security.authentication.AuthenticationServiceException;

/** Nobody could say whether the password is right (口令无法核验); to the one who typed it this looks like a wrong one. */
final class UncheckedPasswordException extends AuthenticationServiceException {

    private static final long serialVersionUID = 1L;

    UncheckedPasswordException() {
        super("unchecked");
    }
}
