package org.shouze.platform.notify;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.notify.OutboxStore.Taken;
import org.shouze.platform.notify.wire.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What follows from an attempt: done, again a while later, or never. */
@Component
class Afterwards {

    static final String SENT = "SENT";
    static final String DEAD = "DEAD";

    /** After which a failed attempt is repeated; after the last there is none. */
    private static final List<Duration> BACK_OFF = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12));

    private final OutboxStore store;
    private final PolicyStore policies;
    private final PreferenceStore preferences;
    private final TransactionOperations transaction;
    private final BusinessTime time;

    Afterwards(
            OutboxStore store,
            PolicyStore policies,
            PreferenceStore preferences,
            TransactionOperations transaction,
            BusinessTime time) {
        this.store = store;
        this.policies = policies;
        this.preferences = preferences;
        this.transaction = transaction;
        this.time = time;
    }

    TransactionOperations transaction() {
        return transaction;
    }

    OffsetDateTime now() {
        return time.now();
    }

    void note(Taken taken, Outcome outcome) {
        transaction.executeWithoutResult(status -> {
            switch (outcome) {
                case Outcome.Delivered(String receipt) -> store.finish(taken, SENT, receipt, now());
                case Outcome.Never(String reason) -> store.finish(taken, DEAD, reason, now());
                case Outcome.Later(String reason) -> again(taken, reason);
            }
        });
    }

    private void again(Taken taken, String reason) {
        if (taken.attempts() > BACK_OFF.size()) {
            store.finish(taken, DEAD, reason, now());
            return;
        }
        var next = now().plus(BACK_OFF.get(taken.attempts() - 1));
        store.putOff(taken, reason, taken.urgent() ? next : quiet(taken).after(next));
    }

    private Quiet quiet(Taken taken) {
        var own =
                preferences.quiet(List.of(taken.to().personId())).get(taken.to().personId());
        return own == null ? policies.of(taken.to().unitId()).quiet() : own;
    }
}
