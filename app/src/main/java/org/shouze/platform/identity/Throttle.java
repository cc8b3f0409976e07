package org.shouze.platform.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.shouze.platform.kernel.secret.Sha256;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts tries, by account and by address, in the database: all servers know of them, and a restart forgets none. A try counts
 * before it is looked at, and is taken back when it was right. What is counted need not exist: an unknown login is locked like
 * any other.
 */
@Component
class Throttle {

    private final AttemptStore store;
    private final Policies policies;
    private final TransactionTemplate within;
    private final TransactionTemplate apart;
    private final Clock clock;

    Throttle(AttemptStore store, Policies policies, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.policies = policies;
        this.within = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** What is counted, under which figures. */
    record Key(String text, SecurityPolicy failures, SecurityPolicy minutes) {}

    static Key account(String login) {
        return key("account:" + login, SecurityPolicy.ACCOUNT_FAILURES, SecurityPolicy.ACCOUNT_LOCK_MINUTES);
    }

    static Key address(String address) {
        return key("address:" + address, SecurityPolicy.ADDRESS_FAILURES, SecurityPolicy.ADDRESS_LOCK_MINUTES);
    }

    /** The code of the console. */
    static Key setUp() {
        return key("set-up", SecurityPolicy.ACCOUNT_FAILURES, SecurityPolicy.ACCOUNT_LOCK_MINUTES);
    }

    /** Whether one more try is looked at; it counts in any case, even when all around it is taken back. */
    boolean admits(Key key) {
        var limit = policies.value(key.failures());
        var now = clock.instant();
        var until = now.plus(Duration.ofMinutes(policies.value(key.minutes())));
        var count = apart.execute(status -> store.count(key.text(), limit, now, until));
        return count != null && count <= limit;
    }

    /** The try was right, or nothing was tried. */
    void giveBack(Key key) {
        var limit = policies.value(key.failures());
        apart.executeWithoutResult(status -> store.giveBack(key.text(), limit));
    }

    void forget(Key key) {
        apart.executeWithoutResult(status -> store.forget(key.text()));
    }

    Optional<Instant> lockedUntil(Key key) {
        return Optional.ofNullable(within.execute(
                status -> store.lockedUntil(key.text(), clock.instant()).orElse(null)));
    }

    void sweep() {
        var longest = Duration.ofMinutes(SecurityPolicy.ACCOUNT_LOCK_MINUTES.most());
        apart.executeWithoutResult(status -> store.sweep(clock.instant().minus(longest)));
    }

    private static Key key(String text, SecurityPolicy failures, SecurityPolicy minutes) {
        return new Key(Sha256.hex(text), failures, minutes);
    }
}
