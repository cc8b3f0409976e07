package org.shouze.platform.identity;

import java.util.UUID;
import org.shouze.platform.identity.door.AccountPrincipal;

/** A program that shows a token: whose, and how much of the rights it lends. */
record TokenPrincipal(UUID accountId, TokenScope scope) implements AccountPrincipal {

    @Override
    public String getName() {
        return accountId.toString();
    }
}
