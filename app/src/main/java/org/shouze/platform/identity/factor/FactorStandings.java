package org.shouze.platform.identity.factor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.AccountView;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where an account stands with its factors. That it has none and needs none, or has proven what it needs, is remembered for
 * some seconds: most people ask for page after page, and what changes here counts at once, what changes on another server
 * within those seconds.
 */
@Service
class FactorStandings {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final FactorStandingStore store;
    private final Clock clock;
    private final Map<UUID, Known> spared = new ConcurrentHashMap<>();
    private final Map<UUID, Known> complete = new ConcurrentHashMap<>();

    private record Known(Set<Role> roles, Instant at) {}

    FactorStandings(FactorStandingStore store, Clock clock) {
        this.store = store;
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

    /** Whether it has no factor and needs none. */
    boolean isSpared(AccountView account) {
        return isKnown(spared.get(account.id()), account);
    }

    /** Whether it has all that it needs; whether a session has proven it is another matter. */
    boolean isComplete(AccountView account) {
        return isKnown(complete.get(account.id()), account);
    }

    private boolean isKnown(@Nullable Known known, AccountView account) {
        return known != null
                && known.roles().equals(account.roles())
                && Duration.between(known.at(), clock.instant()).abs().compareTo(REMEMBERED) < 0;
    }

    void spare(AccountView account) {
        spared.put(account.id(), new Known(account.roles(), clock.instant()));
    }

    void complete(AccountView account) {
        complete.put(account.id(), new Known(account.roles(), clock.instant()));
    }

    void forget(UUID account) {
        spared.remove(account);
        complete.remove(account);
    }

    void forgetAll() {
        spared.clear();
        complete.clear();
    }
}
