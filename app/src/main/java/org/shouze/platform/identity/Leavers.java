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

    Leavers(AccountStore accounts) {
        this.accounts = accounts;
    }

    @EventListener(id = "identity.close-account-of-leaver")
    void on(PersonLeft left) {
        accounts.closeOf(left.personId());
    }

    @Override
    public Set<UUID> used(Collection<UUID> personIds) {
        return accounts.personsAmong(personIds);
    }
}
