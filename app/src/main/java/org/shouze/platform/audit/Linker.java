package org.shouze.platform.audit;

import java.util.ArrayList;
import org.shouze.platform.audit.LinkStore.End;
import org.shouze.platform.audit.LinkStore.Waiting;
import org.shouze.platform.audit.chain.Digest;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links what was recorded into the chain. Writers never wait for it: they only append to what waits. Of several servers
 * one links at a time, the one that has locked the end of the chain.
 */
@Component
class Linker {

    private static final int BATCH = 2_000;

    private final LinkStore store;
    private final TransactionTemplate transaction;

    Linker(LinkStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Links all that is committed at this moment, after whoever is linking now. */
    void link() {
        linkAll(true);
    }

    /** Links what waits, unless another server is at it. */
    void linkUnlessAnotherDoes() {
        linkAll(false);
    }

    private void linkAll(boolean wait) {
        Acting.as(Actor.platform(), () -> {
            var linked = batch(wait);
            while (linked == BATCH) {
                linked = batch(wait);
            }
        });
    }

    private int batch(boolean wait) {
        // NB: a lock is a write; an idle platform makes none.
        var linked = transaction.execute(status -> store.waiting(1).isEmpty() && !wait
                ? Integer.valueOf(0)
                : store.lock(wait).map(this::extend).orElse(0));
        return linked == null ? 0 : linked;
    }

    private int extend(End end) {
        var waiting = store.waiting(BATCH);
        if (waiting.isEmpty()) {
            return 0;
        }
        var digests = waiting.stream().map(Waiting::body).map(Digest::of).toList();
        var links = new ArrayList<Digest>();
        var last = end.hash();
        for (int i = 0; i < digests.size(); i++) {
            last = last.next(end.position() + i + 1, digests.get(i));
            links.add(last);
        }
        store.append(waiting, digests, links);
        return waiting.size();
    }
}
