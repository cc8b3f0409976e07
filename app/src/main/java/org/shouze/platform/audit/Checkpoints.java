package org.shouze.platform.audit;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.audit.LinkStore.End;
import org.shouze.platform.audit.chain.Seal;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs the chain where it has come to, and takes that out of reach. */
@Component
class Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private final LinkStore links;
    private final SealStore seals;
    private final Signer signer;
    private final List<CheckpointSink> sinks;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    Checkpoints(
            LinkStore links,
            SealStore seals,
            Signer signer,
            List<CheckpointSink> sinks,
            PlatformTransactionManager transactions,
            BusinessTime time) {
        this.links = links;
        this.seals = seals;
        this.signer = signer;
        this.sinks = sinks;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Makes one when it is due. */
    void makeWhenDue() {
        make(false);
    }

    /** Makes one now, unless the last one is of the same position. */
    void make() {
        make(true);
    }

    /** Signs where an export ends; kept nowhere else. */
    Seal end(End end) {
        return signer.sign("end", end.position(), end.hash(), time.instant());
    }

    private void make(boolean atOnce) {
        var made =
                Acting.as(Actor.platform(), () -> Optional.ofNullable(transaction.execute(status -> sealed(atOnce))));
        made.ifPresent(seal -> sinks.forEach(sink -> handOver(sink, seal)));
    }

    private @Nullable Seal sealed(boolean atOnce) {
        var now = time.instant();
        if (!wanted(atOnce, links.end(), now)) {
            return null;
        }
        var locked = links.lock(atOnce);
        if (locked.isEmpty() || !wanted(atOnce, locked.get(), now)) {
            return null;
        }
        var seal =
                signer.sign("checkpoint", locked.get().position(), locked.get().hash(), now);
        seals.insert(seal);
        return seal;
    }

    private boolean wanted(boolean atOnce, End end, Instant now) {
        Optional<Seal> last = seals.last();
        return atOnce
                ? end.position() > last.map(Seal::position).orElse(0L)
                : CheckpointRule.isDue(last, end.position(), now);
    }

    private static void handOver(CheckpointSink sink, Seal seal) {
        try {
            sink.take(seal);
        } catch (UncheckedIOException failed) {
            LOG.warn("The checkpoint of position {} could not be handed over", seal.position(), failed);
        }
    }
}
