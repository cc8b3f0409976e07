package org.shouze.platform.identity.door;

import java.security.Principal;
import java.time.Instant;
import java.util.UUID;

/** The principal of every way in (登录主体), passwords, passkeys and providers alike: it names the account. */
public interface AccountPrincipal extends Principal {

    UUID accountId();

    /** When its owner last proved to be it, as far as this way in tells; long ago where it does not. */
    default Instant provenAt(Instant now) {
        return now;
    }
}
