package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.OpenDoor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings every unit's occurrences and proofs up to today (补齐期次), each unit in a transaction of its own. */
@Service
public class CatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    private final Scheduling scheduling;
    private final Matches matches;
    private final TransactionTemplate transaction;
    private final BusinessTime time;

    CatchUp(Scheduling scheduling, Matches matches, PlatformTransactionManager transactions, BusinessTime time) {
        this.scheduling = scheduling;
        this.matches = matches;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One unit that fails must not keep the others from their day. */
    @OpenDoor(because = "brings up to date what is due anyway, and tells nothing")
    public void everyUnit() {
        Acting.as(Actor.platform(), () -> {
            var units = transaction.execute(status -> scheduling.units());
            for (var unit : units == null ? List.<UUID>of() : units) {
                try {
                    transaction.executeWithoutResult(status -> unit(unit));
                } catch (RuntimeException failed) {
                    LOG.error("Unit {} could not be brought up to date", unit, failed);
                }
            }
        });
    }

    /** One unit, in the caller's transaction. */
    void unit(UUID unitId) {
        matches.renew(unitId, scheduling.bringUpToDate(unitId));
    }

    /** One obligation's proofs, after its row or its occurrences changed. */
    void match(ObligationView obligation) {
        matches.renew(obligation.unitId(), List.of(obligation.id()));
    }

    LocalDate today() {
        return time.today();
    }
}
