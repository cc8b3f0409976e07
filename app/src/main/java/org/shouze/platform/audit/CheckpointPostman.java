package org.shouze.platform.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails the seals that are new, once an hour at most. How far it has come moves only after delivery; a mail that was on
 * its way when the connection broke comes again.
 */
@Component
class CheckpointPostman {

    private static final int BATCH = 500;
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Duration LEASE = Duration.ofMinutes(30);

    private final MailingStore store;
    private final SealStore seals;
    private final CheckpointPost post;
    private final BusinessTime time;
    private final TransactionTemplate transaction;
    private final UUID server = Ids.next();
    private Instant notBefore = Instant.MIN;

    CheckpointPostman(
            MailingStore store,
            SealStore seals,
            CheckpointPost post,
            BusinessTime time,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.seals = seals;
        this.post = post;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** After a failure it waits five minutes. */
    synchronized void sendWhenDue() {
        if (!time.instant().isBefore(notBefore)) {
            Acting.as(Actor.platform(), this::send);
        }
    }

    /** NB: no transaction is open while the mail server takes its time. */
    private void send() {
        var found = transaction.execute(status -> store.lease(server, time.now().minus(EVERY), LEASE));
        if (found == null || found.isEmpty()) {
            return;
        }
        var mailing = found.get();
        var position = mailing.seal();
        while (true) {
            var from = position;
            var next = transaction.execute(status -> seals.after(from, BATCH));
            if (next == null || next.isEmpty()) {
                break;
            }
            var last = next.getLast();
            var text = next.stream().map(each -> each.seal().line()).collect(Collectors.joining("\n", "", "\n"));
            var problem =
                    post.send(mailing.addresses(), "守责日志检查点 第 " + last.seal().position() + " 条", text);
            if (!problem.isEmpty()) {
                stop(position, problem);
                return;
            }
            position = last.id();
        }
        finish(position);
    }

    private void finish(long position) {
        transaction.executeWithoutResult(status -> store.sent(server, position, time.now()));
    }

    private void stop(long position, String problem) {
        transaction.executeWithoutResult(status -> store.failed(server, position, problem));
        notBefore = time.instant().plus(PAUSE);
    }
}
