package org.shouze.platform.identity.factor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.shouze.platform.identity.AccountView;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Where an account stands with its factors. One that lacks nothing is remembered for some seconds: most people ask for page
 * after page, and what changes here counts at once, what changes on another server within those seconds.
 */
@Service
class FactorStandings {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final FactorStandingStore store;
    private final Clock clock;
    private final TransactionOperations transaction;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    private record Known(Set<Role> roles, Instant at, FactorStanding standing) {}

    FactorStandings(FactorStandingStore store, Clock clock, TransactionOperations transaction) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    FactorStanding of(UUID account) {
        return store.find(account).orElseThrow(Refusal::notFound);
    }

    @Transactional(readOnly = true)
    FactorStanding own() {
        return of(Owner.id());
    }

    /** As it was within the last seconds; asked by the platform itself, for whoever signs in. */
    FactorStanding recent(AccountView account) {
        var remembered = known.get(account.id());
        if (remembered != null && isRecent(remembered, account)) {
            return remembered.standing();
        }
        var standing = Acting.as(
                Actor.platform(), () -> Objects.requireNonNull(transaction.execute(status -> of(account.id()))));
        if (standing.verdict(clock.instant()) == FactorStanding.Verdict.FREE) {
            known.put(account.id(), new Known(account.roles(), clock.instant(), standing));
        }
        return standing;
    }

    private boolean isRecent(Known remembered, AccountView account) {
        return remembered.roles().equals(account.roles())
                && Duration.between(remembered.at(), clock.instant()).abs().compareTo(REMEMBERED) < 0;
    }

    void forget(UUID account) {
        known.remove(account);
    }

    void forgetAll() {
        known.clear();
    }
}
