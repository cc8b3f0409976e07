package org.shouze.platform.identity;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** What a session remembers: which account, and nothing that could grow old. */
record SignedIn(UUID accountId) implements Principal, Serializable {

    @Override
    public String getName() {
        return accountId.toString();
    }
}
