package org.shouze.platform.identity.door;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.shouze.platform.identity.AccountView;

/**
 * Something that may stand between a proven password and the work (登录关卡): a second factor, a password to be changed. While a
 * gate is shut, the one who acts may do nothing but maintain the own account, and only under the open paths.
 */
public interface SignInGate {

    /** Where the account has to go first. Asked with every request: a look at the session should do for most. */
    Optional<Detour> outstanding(AccountView account, HttpSession session);
}
