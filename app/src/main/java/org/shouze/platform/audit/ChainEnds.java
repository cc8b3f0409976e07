package org.shouze.platform.audit;

import java.util.Objects;
import org.shouze.platform.audit.chain.Seal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fixes where something that reads the whole chain ends. */
@Component
class ChainEnds {

    private final Linker linker;
    private final Checkpoints checkpoints;
    private final LinkStore links;
    private final TransactionTemplate transaction;

    ChainEnds(Linker linker, Checkpoints checkpoints, LinkStore links, PlatformTransactionManager transactions) {
        this.linker = linker;
        this.checkpoints = checkpoints;
        this.links = links;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The end of the chain as of now, with everything linked that is committed; a checkpoint is made, too. */
    Seal signed() {
        linker.link();
        checkpoints.make();
        return Objects.requireNonNull(transaction.execute(status -> checkpoints.end(links.end())));
    }
}
