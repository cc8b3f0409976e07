package org.shouze.platform.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.shouze.platform.organization.PersonLeft;
import org.shouze.platform.organization.handover.PersonUse;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who has left the unit has no way in: the account is closed in the same transaction, and the service accounts end too. */
@Component
class Leavers implements PersonUse {

    private final AccountStore accounts;
    private final ServiceAccountStore services;
    private final Access access;

    Leavers(AccountStore accounts, ServiceAccountStore services, Access access) {
        this.accounts = accounts;
        this.services = services;
        this.access = access;
    }

    @EventListener(id = "identity.close-account-of-leaver")
    void on(PersonLeft left) {
        access.closeOf(left.personId());
        services.of(left.personId()).forEach(access::close);
    }

    @Override
    public Set<UUID> used(Collection<UUID> personIds) {
        var used = new HashSet<>(accounts.personsAmong(personIds));
        used.addAll(services.personsAmong(personIds));
        return used;
    }
}
