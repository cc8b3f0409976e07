package org.shouze.platform.identity;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tokens end with the access of their owner, in the transaction of what ended it. */
@Component
class EndedTokens {

    private final TokenStore store;
    private final Clock clock;

    EndedTokens(TokenStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @EventListener(id = "identity.end-tokens")
    void on(AccessEnded ended) {
        if (ended.forGood()) {
            store.revokeAllOf(ended.accountId(), clock.instant());
        }
    }
}
