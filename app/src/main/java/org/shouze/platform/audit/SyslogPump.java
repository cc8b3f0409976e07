package org.shouze.platform.audit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.shouze.platform.kernel.BusinessTime;
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

    private final ForwardingStore store;
    private final EntryStore entries;
    private final SealStore seals;
    private final BusinessTime time;
    private final TransactionTemplate transaction;
    private final String host = hostName();
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
            while (Boolean.TRUE.equals(transaction.execute(
                    status -> store.lock().map(this::sendSome).orElse(false)))) {
                Thread.onSpinWait();
            }
        });
    }

    /** Proves that the other end can be reached, with a message that says nothing. */
    void tryOut(ForwardingView to) throws IOException, GeneralSecurityException {
        SyslogConnection.deliver(to, java.util.List.of(SyslogMessage.trial(time.now(), host)));
    }

    private boolean sendSome(ForwardingView to) {
        var fresh = entries.after(to.position(), BATCH);
        var sealed = seals.after(to.seal(), BATCH);
        if (fresh.isEmpty() && sealed.isEmpty()) {
            return false;
        }
        try {
            SyslogConnection.deliver(
                    to,
                    Stream.concat(
                                    fresh.stream().map(entry -> SyslogMessage.of(entry, host)),
                                    sealed.stream().map(seal -> SyslogMessage.of(seal.seal(), host)))
                            .toList());
        } catch (IOException | GeneralSecurityException failed) {
            waitAfter(failed);
            return false;
        }
        store.sent(
                fresh.isEmpty() ? to.position() : fresh.getLast().position(),
                sealed.isEmpty() ? to.seal() : sealed.getLast().id(),
                time.now());
        pause = Duration.ofSeconds(1);
        notBefore = Instant.MIN;
        return true;
    }

    private void waitAfter(Exception failed) {
        var problem = failed.getClass().getSimpleName() + ": " + failed.getMessage();
        store.failed(problem.length() > LONGEST_PROBLEM ? problem.substring(0, LONGEST_PROBLEM) : problem);
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
