package org.shouze.platform.audit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouze.platform.audit.chain.LogLine;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends on what is new. How far it has come is kept in the database and moves only after delivery: an outage delays, it
 * loses nothing; what was on its way when the connection broke is sent again, and known by its position.
 */
@Component
class SyslogPump {

    private static final int BATCH = 500;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST_PROBLEM = 300;

    /** Longer than any delivery: a server that dies gives its turn to another one by then. */
    private static final Duration LEASE = SyslogConnection.DEADLINE.multipliedBy(5);

    private final ForwardingStore store;
    private final EntryStore entries;
    private final SealStore seals;
    private final BusinessTime time;
    private final TransactionTemplate transaction;
    private final String host = hostName();
    private final UUID server = Ids.next();
    private Instant notBefore = Instant.MIN;
    private Duration pause = Duration.ofSeconds(1);

    SyslogPump(
            ForwardingStore store,
            EntryStore entries,
            SealStore seals,
            BusinessTime time,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.entries = entries;
        this.seals = seals;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** After a failure it waits, longer each time up to a minute. */
    void sendWhatIsNew() {
        if (!time.instant().isBefore(notBefore)) {
            send();
        }
    }

    /** Without waiting. */
    synchronized void send() {
        Acting.as(Actor.platform(), () -> {
            boolean more;
            do {
                more = sendSome();
            } while (more);
        });
    }

    /** Proves that the other end can be reached, with a message that says nothing. */
    void tryOut(ForwardingView to) throws IOException, GeneralSecurityException {
        SyslogConnection.deliver(to, List.of(SyslogMessage.trial(time.now(), host)));
    }

    /** What one connection carries. */
    private record Parcel(ForwardingView to, List<LogLine.Entry> entries, List<SealStore.Numbered> seals) {

        boolean isEmpty() {
            return entries.isEmpty() && seals.isEmpty();
        }

        long position() {
            return entries.isEmpty() ? to.position() : entries.getLast().position();
        }

        long seal() {
            return seals.isEmpty() ? to.seal() : seals.getLast().id();
        }
    }

    /** NB: no transaction is open while the other end takes its time. */
    private boolean sendSome() {
        var found = transaction.execute(status -> store.lease(server, LEASE).map(this::packed));
        if (found == null || found.isEmpty()) {
            return false;
        }
        var parcel = found.get();
        if (parcel.isEmpty()) {
            transaction.executeWithoutResult(status -> store.release(server));
            return false;
        }
        try {
            SyslogConnection.deliver(parcel.to(), messages(parcel));
        } catch (IOException | GeneralSecurityException failed) {
            waitAfter(failed);
            return false;
        }
        transaction.executeWithoutResult(status -> store.sent(server, parcel.position(), parcel.seal(), time.now()));
        pause = Duration.ofSeconds(1);
        notBefore = Instant.MIN;
        return true;
    }

    private Parcel packed(ForwardingView to) {
        return new Parcel(to, entries.after(to.position(), BATCH), seals.after(to.seal(), BATCH));
    }

    private List<byte[]> messages(Parcel parcel) {
        return Stream.concat(
                        parcel.entries().stream().map(entry -> SyslogMessage.of(entry, host)),
                        parcel.seals().stream().map(seal -> SyslogMessage.of(seal.seal(), host)))
                .toList();
    }

    private void waitAfter(Exception failed) {
        var problem = failed.getClass().getSimpleName() + ": " + failed.getMessage();
        var shown = problem.length() > LONGEST_PROBLEM ? problem.substring(0, LONGEST_PROBLEM) : problem;
        transaction.executeWithoutResult(status -> store.failed(server, shown));
        notBefore = time.instant().plus(pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
    }

    private static String hostName() {
        try {
            var name = InetAddress.getLocalHost().getHostName();
            return name.matches("[\\x21-\\x7E]{1,255}") ? name : "-";
        } catch (UnknownHostException nameless) {
            return "-";
        }
    }
}
