package org.shouze.platform.operation;

import java.time.Duration;
import java.time.Instant;
import org.shouze.platform.kernel.BusinessTime;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;

/**
 * Sends events again that did not reach their listener (自动重新投递). A server that starts does not do so, since others may
 * be at work on them; here only what nobody can be at work on any more is sent, each time after twice the pause.
 */
@Component
class Redelivery {

    /** No listener takes so long: it would have given up its wait for the database before. */
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    private static final int MOST_DOUBLINGS = 6;

    private final DeliveryStore store;
    private final IncompleteEventPublications publications;
    private final BusinessTime time;

    Redelivery(DeliveryStore store, IncompleteEventPublications publications, BusinessTime time) {
        this.store = store;
        this.publications = publications;
        this.time = time;
    }

    /** NB: without a transaction of its own, which would hold the rows that the listeners finish. */
    void sendAgain() {
        store.releaseAbandoned(time.now().minus(FIRST_PAUSE));
        var now = time.instant();
        publications.resubmitIncompletePublications(publication -> isDue(publication, now));
    }

    static boolean isDue(EventPublication publication, Instant now) {
        return !now.isBefore(lastTry(publication).plus(pause(publication.getCompletionAttempts())));
    }

    /** One minute after the first try, then two, four and so on, at most an hour and four minutes. */
    private static Duration pause(int attempts) {
        return FIRST_PAUSE.multipliedBy(1L << Math.clamp(attempts - 1L, 0, MOST_DOUBLINGS));
    }

    private static Instant lastTry(EventPublication publication) {
        var resubmitted = publication.getLastResubmissionDate();
        return resubmitted == null ? publication.getPublicationDate() : resubmitted;
    }
}
