package org.shouze.platform.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.shouze.platform.identity.AccountStore.Credentials;
import org.shouze.platform.identity.door.PasswordSource;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Signing in by password: five wrong ones lock the account for a quarter of an hour, and nobody is told which it was. */
@Service
class SignIn {

    private static final int ATTEMPTS = 5;
    private static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    private final AccountStore store;
    private final PasswordEncoder passwords;
    private final List<PasswordSource> elsewhere;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final String decoy;

    SignIn(
            AccountStore store,
            PasswordEncoder passwords,
            List<PasswordSource> elsewhere,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.elsewhere = elsewhere;
        this.transaction = transaction;
        this.clock = clock;
        this.decoy = String.valueOf(passwords.encode("decoy"));
    }

    /** The account that login and password open; empty for every reason alike. */
    Optional<UUID> withPassword(String login, String password) {
        var clean = login.replaceAll("\\p{Cntrl}", "").strip().toLowerCase(Locale.ROOT);
        for (var source : elsewhere) {
            switch (source.check(clean, password)) {
                case PasswordSource.Accepted(var account) -> {
                    return Optional.of(account);
                }
                case PasswordSource.Refused() -> {
                    return Optional.empty();
                }
                case PasswordSource.Away(var sentence) -> throw new AuthenticationServiceException(sentence);
                case PasswordSource.NotMine() -> {}
            }
        }
        var opened = transaction.execute(status -> withOwnHash(clean, password));
        return opened == null ? Optional.empty() : opened;
    }

    private Optional<UUID> withOwnHash(String login, String password) {
        var found = store.credentials(login);
        // NB: an unknown login costs as much time as a known one, or the answer's delay would tell them apart.
        var matches =
                passwords.matches(password, found.map(Credentials::passwordHash).orElse(decoy));
        if (found.isEmpty() || !found.get().active() || isLocked(found.get())) {
            return Optional.empty();
        }
        var credentials = found.get();
        if (!matches) {
            countFailure(credentials);
            return Optional.empty();
        }
        if (credentials.failedAttempts() > 0) {
            store.remember(credentials.id(), 0, null);
        }
        return Optional.of(credentials.id());
    }

    private boolean isLocked(Credentials credentials) {
        var until = credentials.lockedUntil();
        return until != null && until.isAfter(clock.instant());
    }

    private void countFailure(Credentials credentials) {
        var failed = credentials.failedAttempts() + 1;
        var locks = failed >= ATTEMPTS;
        store.remember(
                credentials.id(), locks ? 0 : failed, locks ? clock.instant().plus(LOCKED_FOR) : null);
    }
}
