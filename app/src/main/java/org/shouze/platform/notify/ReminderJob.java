package org.shouze.platform.notify;

import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A round over every unit that has a rule, each in a transaction of its own. */
@Component
class ReminderJob {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderJob.class);

    private final RuleStore rules;
    private final Reminders reminders;
    private final OutboxStore outbox;
    private final TransactionOperations transaction;
    private final BusinessTime time;

    ReminderJob(
            RuleStore rules,
            Reminders reminders,
            OutboxStore outbox,
            TransactionOperations transaction,
            BusinessTime time) {
        this.rules = rules;
        this.reminders = reminders;
        this.outbox = outbox;
        this.transaction = transaction;
        this.time = time;
    }

    /** One unit that fails must not keep the others from their reminders. */
    void everyUnit() {
        Acting.as(Actor.platform(), () -> {
            var units = transaction.execute(status -> rules.unitsWithRules());
            for (var unit : units == null ? List.<UUID>of() : units) {
                try {
                    reminders.round(unit);
                } catch (RuntimeException failed) {
                    LOG.error("Unit {} could not be reminded", unit, failed);
                }
            }
        });
    }

    void clearAway() {
        Acting.as(
                Actor.platform(),
                () -> transaction.executeWithoutResult(status -> outbox.removeOld(time.now(), GateView.USUAL_DAYS)));
    }
}
