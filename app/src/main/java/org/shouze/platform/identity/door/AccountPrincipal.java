package org.shouze.platform.identity.door;

import java.security.Principal;
import java.util.UUID;

/** The principal of every way in (登录主体), passwords, passkeys and providers alike: it names the account. */
public interface AccountPrincipal extends Principal {

    UUID accountId();
}
