package org.shouze.risk.hazard;

import java.util.List;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Opens again whose acceptance has run out (风险接受到期): a risk is never accepted for ever. */
@Component
class Acceptances {

    private static final Logger LOG = LoggerFactory.getLogger(Acceptances.class);
    private static final int AT_ONCE = 1000;

    private final HazardStore store;
    private final HazardDesk desk;
    private final Deadlines deadlines;
    private final BusinessTime time;
    private final TransactionOperations transaction;

    Acceptances(
            HazardStore store,
            HazardDesk desk,
            Deadlines deadlines,
            BusinessTime time,
            TransactionOperations transaction) {
        this.store = store;
        this.desk = desk;
        this.deadlines = deadlines;
        this.time = time;
        this.transaction = transaction;
    }

    /** One that fails keeps no other from being opened. */
    void endWhatRanOut() {
        Acting.as(Actor.platform(), () -> {
            var ended = transaction.execute(status -> store.acceptedBefore(time.today(), AT_ONCE));
            for (var hazard : ended == null ? List.<Hazard>of() : ended) {
                try {
                    transaction.executeWithoutResult(status -> reopen(hazard));
                } catch (DataAccessException | Refusal failed) {
                    LOG.error("The acceptance of hazard {} could not be ended", hazard.id(), failed);
                }
            }
        });
    }

    private void reopen(Hazard hazard) {
        var term = deadlines.fromToday(hazard.unitId(), hazard.finding(), hazard.severity(), null);
        desk.step(hazard, hazard.reopened(term, false), "风险接受到期", "接受期至 " + hazard.acceptedUntil() + "，须重新核实", null);
    }
}
