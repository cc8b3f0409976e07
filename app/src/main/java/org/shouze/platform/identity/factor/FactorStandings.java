package org.shouze.platform.identity.factor;

import java.util.UUID;
import org.shouze.platform.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an account stands with its factors. */
@Service
class FactorStandings {

    private final FactorStandingStore store;

    FactorStandings(FactorStandingStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    FactorStanding of(UUID account) {
        return store.find(account).orElseThrow(Refusal::notFound);
    }

    @Transactional(readOnly = true)
    FactorStanding own() {
        return of(Owner.id());
    }
}
