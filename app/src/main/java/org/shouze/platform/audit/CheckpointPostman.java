package org.shouze.platform.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Mails the seals that are new, to each address once an hour at most. How far it has come moves only when every address
 * has got them, or refused them for good; a mail that was on its way when the connection broke comes again.
 */
@Component
class CheckpointPostman {

    private static final int BATCH = 2_000;
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
        Map<String, Long> reached = transaction.execute(status -> store.reached());
        var problems = new ArrayList<String>();
        for (var address : mailing.addresses()) {
            // NB: who has got this round's mail does not get another one because somebody else's server is away.
            if (reached.getOrDefault(address, 0L) <= mailing.seal()) {
                sendTo(address, mailing.seal(), problems).ifPresent(seal -> reached.put(address, seal));
            }
        }
        var position = mailing.addresses().stream()
                .mapToLong(address -> reached.getOrDefault(address, 0L))
                .min()
                .orElse(mailing.seal());
        note(mailing, position, String.join("；", problems));
    }

    /** Up to which seal the address has them now; empty where it has got none. */
    private Optional<Long> sendTo(String address, long after, List<String> problems) {
        var next = transaction.execute(status -> seals.after(after, BATCH));
        if (next == null || next.isEmpty()) {
            return Optional.empty();
        }
        var last = next.getLast();
        var text = next.stream().map(each -> each.seal().line()).collect(Collectors.joining("\n", "", "\n"));
        var receipt = post.send(address, "守责日志检查点 第 " + last.seal().position() + " 条", text);
        if (!receipt.problem().isEmpty()) {
            problems.add(address + "：" + receipt.problem());
        }
        if (!receipt.settled()) {
            return Optional.empty();
        }
        transaction.executeWithoutResult(status -> store.reached(server, address, last.id()));
        return Optional.of(last.id());
    }

    private void note(MailingView mailing, long position, String problem) {
        if (position > mailing.seal()) {
            transaction.executeWithoutResult(status -> store.sent(server, position, time.now(), problem));
        } else {
            transaction.executeWithoutResult(status -> store.failed(server, problem));
            notBefore = time.instant().plus(PAUSE);
        }
    }
}
