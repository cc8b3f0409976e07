package org.shouze.platform.identity;

import java.util.Set;
import java.util.UUID;
import org.shouze.platform.kernel.security.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes access away in the very transaction: an account that is closed, or has other roles, is signed out everywhere. */
@Component
class Access {

    private final AccountStore store;
    private final ApplicationEventPublisher listeners;

    Access(AccountStore store, ApplicationEventPublisher listeners) {
        this.store = store;
        this.listeners = listeners;
    }

    void close(UUID account) {
        store.close(account);
        listeners.publishEvent(new AccessEnded(account, true));
    }

    /** The account of somebody who has left; there is one at most. */
    void closeOf(UUID person) {
        store.ofPerson(person).forEach(this::close);
    }

    void give(AccountView account, Set<Role> roles) {
        if (roles.equals(account.roles())) {
            return;
        }
        store.give(account.id(), roles);
        listeners.publishEvent(new AccessEnded(account.id(), !roles.containsAll(account.roles())));
    }

    /** It has another password: whoever signed in with the old one is out. */
    void passwordChanged(UUID account) {
        listeners.publishEvent(new AccessEnded(account, false));
    }
}
