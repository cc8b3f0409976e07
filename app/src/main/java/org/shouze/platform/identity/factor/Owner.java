package org.shouze.platform.identity.factor;

import java.util.UUID;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;

/** Whose factors they are: the account of the one who acts. */
final class Owner {

    private Owner() {}

    /** @throws Refusal when nobody with an account acts */
    static UUID id() {
        var account = Acting.current().accountId();
        if (account == null) {
            throw Refusal.forbidden();
        }
        return account;
    }
}
