package org.shouze.platform.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Service;

/**
 * Signing in by password, behind the throttle. Nobody is told why it failed: an unknown login, a wrong password, a closed and a
 * locked account cost the same work and get the same answer.
 */
@Service
class SignIn {

    private final PasswordCheck check;
    private final Throttle throttle;

    SignIn(PasswordCheck check, Throttle throttle) {
        this.check = check;
        this.throttle = throttle;
    }

    /**
     * The account that login and password open; empty for every reason alike.
     *
     * @throws TooManyAttemptsException when too many have failed from this address, whatever the login
     */
    Optional<UUID> withPassword(String login, String password, String address) {
        var clean = clean(login);
        var from = Throttle.address(address);
        if (!throttle.admits(from)) {
            throw new TooManyAttemptsException();
        }
        var account = Throttle.account(clean);
        var opened = throttle.admits(account) ? tried(clean, password, account, from) : check.inVain(password);
        if (opened.isPresent()) {
            throttle.forget(account);
            throttle.giveBack(from);
        }
        return opened;
    }

    /** Where nothing could be checked, nothing was tried. */
    private Optional<UUID> tried(String login, String password, Throttle.Key account, Throttle.Key from) {
        try {
            return check.of(login, password);
        } catch (AuthenticationServiceException undecided) {
            throttle.giveBack(account);
            throttle.giveBack(from);
            throw undecided;
        }
    }

    static String clean(String login) {
        return login.replaceAll("\\p{Cntrl}", "").strip().toLowerCase(Locale.ROOT);
    }
}
