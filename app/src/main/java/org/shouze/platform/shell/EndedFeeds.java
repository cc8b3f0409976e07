package org.shouze.platform.shell;

import java.time.Clock;
import org.shouze.platform.identity.AccessEnded;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Calendar subscriptions end with the access of their owner. */
@Component
class EndedFeeds {

    private final FeedStore store;
    private final TransactionTemplate apart;
    private final Clock clock;

    EndedFeeds(FeedStore store, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** NB: in a transaction of the platform's own: who takes access away does not see the subscriptions of others. */
    @EventListener(id = "shell.end-feeds")
    void on(AccessEnded ended) {
        if (ended.forGood()) {
            Acting.as(
                    Actor.platform(),
                    () -> apart.executeWithoutResult(status -> store.revokeAllOf(ended.accountId(), clock.instant())));
        }
    }
}
