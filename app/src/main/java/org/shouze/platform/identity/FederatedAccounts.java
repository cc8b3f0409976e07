package org.shouze.platform.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouze.platform.identity.federation.KnownAccounts;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.security.Role;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Accounts as directories and providers need them; what they open has no password that anybody knows. */
@Component
class FederatedAccounts implements KnownAccounts {

    private final AccountStore store;
    private final Access access;
    private final PasswordEncoder passwords;
    private final Clock clock;

    FederatedAccounts(AccountStore store, Access access, PasswordEncoder passwords, Clock clock) {
        this.store = store;
        this.access = access;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public Optional<Known> find(UUID id) {
        return store.find(id).map(account -> known(account, account.active()));
    }

    @Override
    public Optional<Known> byLogin(String login) {
        // NB: a program's login is taken, and to a directory closed.
        return store.credentials(login)
                .flatMap(taken -> store.any(taken.id()).map(account -> known(account, taken.active())));
    }

    @Override
    public UUID open(UUID unit, String login, String name, Set<Role> roles) {
        var account = new AccountView(Ids.next(), unit, null, login, name, roles, true, false, false, clock.instant());
        // NB: a real hash of what nobody knows, so that trying it takes as long as with any other account.
        var nobodys = String.valueOf(passwords.encode(UUID.randomUUID().toString() + UUID.randomUUID()));
        store.insert(account, nobodys);
        store.passwordOfNobody(account.id());
        return account.id();
    }

    @Override
    public void give(UUID id, Set<Role> roles) {
        store.find(id).ifPresent(account -> access.give(account, roles));
    }

    @Override
    public void close(UUID id) {
        access.close(id);
    }

    private static Known known(AccountView account, boolean open) {
        return new Known(account.id(), account.unitId(), account.login(), account.roles(), open);
    }
}
