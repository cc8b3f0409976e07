package org.shouze.platform.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.shouze.platform.identity.AccountStore.Credentials;
import org.shouze.platform.identity.door.PasswordSource;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Whether a password is right: asked of whoever keeps it, the platform itself at last. The platform acts. */
@Component
class PasswordCheck {

    private final AccountStore store;
    private final PasswordEncoder passwords;
    private final List<PasswordSource> elsewhere;
    private final TransactionOperations transaction;
    private final CompletableFuture<String> decoy;

    PasswordCheck(
            AccountStore store,
            PasswordEncoder passwords,
            List<PasswordSource> elsewhere,
            TransactionOperations transaction) {
        this.store = store;
        this.passwords = passwords;
        this.elsewhere = elsewhere;
        this.transaction = transaction;
        // Beside the start, which would wait for it a tenth of a second.
        this.decoy = CompletableFuture.supplyAsync(() -> String.valueOf(passwords.encode("decoy")));
    }

    /**
     * The open account that login and password belong to; empty for every reason alike.
     *
     * @throws AuthenticationServiceException when the password is right and nobody is let in
     * @throws UncheckedPasswordException when who keeps the password cannot be asked
     */
    Optional<UUID> of(String login, String password) {
        for (var source : elsewhere) {
            switch (source.check(login, password)) {
                case PasswordSource.Accepted(var account) -> {
                    return Optional.of(account);
                }
                case PasswordSource.Refused() -> {
                    return inVain(password);
                }
                case PasswordSource.Denied(var sentence) -> throw new AuthenticationServiceException(sentence);
                case PasswordSource.Unasked() -> {
                    inVain(password);
                    throw new UncheckedPasswordException();
                }
                case PasswordSource.NotMine() -> {}
            }
        }
        return withOwnHash(login, password);
    }

    /** The work of a check without its answer: a locked account takes as long as an open one. */
    Optional<UUID> inVain(String password) {
        var ignored = passwords.matches(password, decoy.join());
        return Optional.empty();
    }

    private Optional<UUID> withOwnHash(String login, String password) {
        var found = Optional.ofNullable(
                transaction.execute(status -> store.credentials(login).orElse(null)));
        // NB: an unknown login costs as much time as a known one, or the answer's delay would tell them apart.
        var hash = found.map(Credentials::passwordHash).orElseGet(decoy::join);
        if (!passwords.matches(password, hash)
                || found.filter(Credentials::active).isEmpty()) {
            return Optional.empty();
        }
        var account = found.get().id();
        if (passwords.upgradeEncoding(hash)) {
            var better = String.valueOf(passwords.encode(password));
            transaction.executeWithoutResult(status -> store.rehash(account, better));
        }
        return Optional.of(account);
    }
}
