package org.shouze.platform.identity;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.shouze.platform.organization.PersonLeft;
import org.shouze.platform.organization.handover.PersonUse;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who has left the unit has no way in: the account is closed in the same transaction. */
@Component
class Leavers implements PersonUse {

    private final AccountStore accounts;
    private final Access access;

    Leavers(AccountStore accounts, Access access) {
        this.accounts = accounts;
        this.access = access;
    }

    @EventListener(id = "identity.close-account-of-leaver")
    void on(PersonLeft left) {
        access.closeOf(left.personId());
    }

    @Override
    public Set<UUID> used(Collection<UUID> personIds) {
        return accounts.personsAmong(personIds);
    }
}
