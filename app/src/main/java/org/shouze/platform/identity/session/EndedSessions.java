package org.shouze.platform.identity.session;

import org.shouze.platform.identity.AccessEnded;
import org.shouze.platform.kernel.security.Acting;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sessions end with access, in the transaction of what ended it: whoever is out is out at once. */
@Component
class EndedSessions {

    private final AccountSessionStore store;

    EndedSessions(AccountSessionStore store) {
        this.store = store;
    }

    /** Who changes the own password stays where that was done. */
    @EventListener(id = "identity.end-sessions")
    void on(AccessEnded ended) {
        var own = ended.accountId().equals(Acting.current().accountId());
        store.endAll(ended.accountId(), own ? SessionKey.current() : "");
    }
}
