package org.shouze.platform.identity.door;

import java.io.Serializable;
import java.util.UUID;

/** What a session remembers (已登录账号): which account, and nothing that could grow old. */
public record SignedIn(UUID accountId) implements AccountPrincipal, Serializable {

    @Override
    public String getName() {
        return accountId.toString();
    }
}
