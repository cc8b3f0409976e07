package org.shouze.responsibility.obligation;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs the matching anew for some obligations of a unit, whenever one of its two sides has changed. */
@Service
class Matches {

    private final MatchStore store;
    private final OccurrenceStore occurrences;

    Matches(MatchStore store, OccurrenceStore occurrences) {
        this.store = store;
        this.occurrences = occurrences;
    }

    @Transactional
    public void renew(UUID unitId, Collection<UUID> obligations) {
        if (obligations.isEmpty()) {
            return;
        }
        occurrences.lock(unitId);
        var matches = Matching.of(store.wanted(obligations), store.proofs(unitId, obligations));
        store.write(unitId, obligations, matches);
    }
}
