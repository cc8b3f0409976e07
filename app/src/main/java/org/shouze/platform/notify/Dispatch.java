package org.shouze.platform.notify;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.notify.OutboxStore.Taken;
import org.shouze.platform.notify.wire.Outcome;
import org.shouze.platform.notify.wire.Wires;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what waits: takes letters for a while, hands them over outside any transaction, and notes what became of each. A
 * server that dies in between gives its letters back by the end of their lease: they may go out twice, under one
 * Message-ID.
 */
@Component
class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int AT_ONCE = 8;
    private static final int ROUNDS = 50;

    private final OutboxStore store;
    private final Readers readers;
    private final ChannelDirectory directory;
    private final Wires wires;
    private final Afterwards afterwards;

    Dispatch(OutboxStore store, Readers readers, ChannelDirectory directory, Wires wires, Afterwards afterwards) {
        this.store = store;
        this.readers = readers;
        this.directory = directory;
        this.wires = wires;
        this.afterwards = afterwards;
    }

    /** Sends everything that is due, and says how many letters were tried. */
    int run() {
        return Acting.as(Actor.platform(), () -> {
            var tried = 0;
            for (int round = 0; round < ROUNDS; round++) {
                var taken = take();
                tried += taken.size();
                together(taken);
                if (taken.size() < AT_ONCE) {
                    break;
                }
            }
            return tried;
        });
    }

    private List<Taken> take() {
        var now = afterwards.now();
        return Objects.requireNonNull(
                afterwards.transaction().execute(status -> store.take(AT_ONCE, now, now.plus(LEASE))));
    }

    /** NB: one slow server must not keep the others waiting. */
    private void together(List<Taken> letters) {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            letters.forEach(letter -> senders.execute(() -> Acting.as(Actor.platform(), () -> one(letter))));
        }
    }

    /** One letter that cannot be made must not come back for ever: it is tried again like any other, and then no more. */
    private void one(Taken taken) {
        Outcome outcome;
        try {
            outcome = attempt(taken);
        } catch (RuntimeException failed) {
            LOG.error("Letter {} could not be made", taken.id(), failed);
            outcome = new Outcome.Later("内部错误，详见系统日志");
        }
        afterwards.note(taken, outcome);
    }

    private Outcome attempt(Taken taken) {
        var route = directory.route(taken.to().unitId(), taken.way());
        if (route.isEmpty()) {
            return new Outcome.Later("渠道未配置或已停用");
        }
        TransactionOperations transaction = afterwards.transaction();
        var reader = Objects.requireNonNull(transaction.execute(status -> readers.of(taken)));
        var lines = Objects.requireNonNull(transaction.execute(status -> store.lines(taken.id())));
        if (taken.way().isPersonal() && reader.address().isEmpty()) {
            return new Outcome.Never("没有已验证的联系方式");
        }
        if (lines.isEmpty()) {
            return new Outcome.Never("事项已办结");
        }
        return wires.send(
                route.get().settings(),
                Composition.of(taken, reader, lines, route.get().publicAddress()));
    }
}
