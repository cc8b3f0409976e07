package org.shouze.platform.identity.session;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.Policies;
import org.shouze.platform.identity.SecurityPolicy;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/** Sessions in the database: any server knows them, and a restart forgets none. The mere use of one is written once a minute. */
@Component
class PostgresSessions implements SessionRepository<StoredSession> {

    private final SessionStore store;
    private final Policies policies;
    private final Clock clock;

    PostgresSessions(SessionStore store, Policies policies, Clock clock) {
        this.store = store;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public StoredSession createSession() {
        return StoredSession.fresh(clock);
    }

    @Override
    public void save(StoredSession session) {
        var stored = session.storedUnder();
        if (!session.hasNews()) {
            return;
        }
        if (stored == null) {
            store.insert(session);
        } else {
            store.update(session, stored);
        }
        var visit = session.newVisit();
        if (visit != null) {
            store.updateVisit(session.getId(), visit);
        }
        session.saved();
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        var session =
                store.find(id).map(row -> StoredSession.stored(id, row, clock)).orElse(null);
        if (session != null && isOver(session)) {
            store.delete(id);
            return null;
        }
        return session;
    }

    @Override
    public void deleteById(String id) {
        store.delete(id);
    }

    /** Removes what is over and was not asked for again. */
    void sweep() {
        var now = clock.instant();
        store.sweep(now.minus(idle()), now.minus(longest()));
    }

    private boolean isOver(StoredSession session) {
        var now = clock.instant();
        var visit = session.visit();
        var begun = visit == null ? session.getCreationTime() : visit.since();
        return session.getLastAccessedTime().plus(idle()).isBefore(now)
                || begun.plus(longest()).isBefore(now);
    }

    private Duration idle() {
        return Duration.ofMinutes(policies.value(SecurityPolicy.SESSION_IDLE_MINUTES));
    }

    private Duration longest() {
        return Duration.ofHours(policies.value(SecurityPolicy.SESSION_HOURS));
    }
}
