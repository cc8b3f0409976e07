package org.shouze.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouze.platform.audit.chain.Digest;
import org.shouze.platform.audit.chain.LogLine;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** The log on its way to a receiver of syslog over TLS. */
@ShouzeTest
class SyslogForwardingTests {

    private static final Pattern RFC_5424 = Pattern.compile(
            "<(\\d{1,3})>1 \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z [\\x21-\\x7E]{1,255} [\\x21-\\x7E]{1,48}"
                    + " [\\x21-\\x7E]{1,128} [\\x21-\\x7E]{1,32}"
                    + " (?:-|\\[[^ =\\]\"]{1,32}(?: [^ =\\]\"]{1,32}=\"(?:[^\"\\\\\\]]|\\\\[\"\\\\\\]])*\")*])"
                    + " \uFEFF(.*)",
            Pattern.DOTALL);

    @TempDir
    static Path folder;

    private static KeyStore keys;

    @Autowired
    Forwarding forwarding;

    @Autowired
    ForwardingStore store;

    @Autowired
    SyslogPump pump;

    @Autowired
    Linker linker;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    TestBureau.Factory bureaus;

    Actor system;
    SyslogReceiver receiver;

    @BeforeAll
    static void aCertificate() throws Exception {
        keys = SyslogReceiver.certificate(folder);
    }

    @BeforeEach
    void aReceiver() throws Exception {
        system = bureaus.fresh().actor(Role.AUDIT_ADMIN);
        receiver = SyslogReceiver.listen(keys, 0);
        settle(true, SyslogReceiver.pem(keys));
    }

    @AfterEach
    void stop() throws Exception {
        settle(false, "");
        receiver.close();
    }

    @Test
    void sendsEveryEntryOnceInTheFormOfTheStandard() {
        var word = note("带引号\"和括号]的操作");
        pump.send();
        assertThat(receiver.messages())
                .allSatisfy(message -> assertThat(message).matches(RFC_5424));
        assertThat(receiver.messages())
                .filteredOn(message -> message.contains(word))
                .hasSize(1);
        pump.send();
        assertThat(receiver.messages())
                .filteredOn(message -> message.contains(word))
                .hasSize(1);
    }

    @Test
    void losesNothingInAnOutage() throws Exception {
        note("之前");
        pump.send();
        var port = receiver.port();
        receiver.close();
        var words = List.of(note("一"), note("二"), note("三"));
        pump.send();
        var down = Acting.as(system, forwarding::get);
        assertThat(down.problem()).isNotEmpty();
        assertThat(down.behind()).isGreaterThanOrEqualTo(3);
        receiver = SyslogReceiver.listen(keys, port);
        pump.send();
        for (var word : words) {
            assertThat(receiver.messages())
                    .filteredOn(message -> message.contains(word))
                    .hasSize(1);
        }
        assertThat(Acting.as(system, forwarding::get).problem()).isEmpty();
    }

    /** A receiver that never ends its own side, and sends a byte whenever one is waited for. */
    @Test
    void waitsNoLongerThanItsDeadlineForAnEndThatNeverComes() throws Exception {
        var endless =
                new ForwardingView(true, "127.0.0.1", receiver.port(), SyslogReceiver.pem(keys), 0, 0, 0, null, "");
        receiver.neverEnd();
        assertThatThrownBy(() -> assertTimeoutPreemptively(
                        Duration.ofSeconds(20),
                        () -> SyslogConnection.deliver(endless, List.of(), Duration.ofMillis(300))))
                .isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void sendsFromOneServerAtATime() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        var lease = Duration.ofMinutes(5);
        note("交给一台服务器");
        Acting.as(Actor.platform(), () -> {
            var first = store.lease(one, lease);
            assertThat(first).isPresent();
            assertThat(store.lease(other, lease)).isEmpty();
            store.sent(other, Long.MAX_VALUE, Long.MAX_VALUE, OffsetDateTime.MIN);
            assertThat(store.get().position()).isEqualTo(first.get().position());
            store.release(one);
            assertThat(store.lease(other, lease)).isPresent();
            store.release(other);
        });
    }

    @Test
    void writesNothingWhileThereIsNothingToSend() {
        var one = UUID.randomUUID();
        note("最后一条");
        Acting.as(
                Actor.platform(),
                () -> transaction.executeWithoutResult(status -> {
                    assertThat(store.lease(one, Duration.ofMinutes(5))).isPresent();
                    store.sent(
                            one,
                            Long.MAX_VALUE,
                            Long.MAX_VALUE,
                            OffsetDateTime.of(2026, 3, 2, 9, 0, 0, 0, ZoneOffset.UTC));
                    assertThat(store.lease(one, Duration.ofMinutes(5))).isEmpty();
                    status.setRollbackOnly();
                }));
    }

    @Test
    void provesTheWayWithATestMessage() {
        Acting.as(system, forwarding::tryOut);
        assertThat(receiver.messages()).anyMatch(message -> message.contains("Shouze audit forwarding test"));
    }

    @Test
    void trustsNoStranger() {
        settle(false, "");
        assertThatThrownBy(() -> Acting.as(system, forwarding::tryOut))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("证书");
        assertThat(receiver.messages()).noneMatch(message -> message.contains("forwarding test"));
    }

    @Test
    void escapesWhatWouldEndAValue() {
        var body = "{\"at\":\"2026-03-10T01:00:00.000001Z\",\"kind\":\"REFUSAL\",\"name\":\"a\\\"b]c\\\\d\"}";
        var framed = new String(
                SyslogMessage.of(new LogLine.Entry(7, Digest.NONE, body), "host"),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(framed).contains("name=\"a\\\"b\\]c\\\\d\"").contains("<108>1 2026-03-10T01:00:00.000001Z host");
        var message = framed.substring(framed.indexOf(' ') + 1);
        assertThat(framed).startsWith(message.getBytes(java.nio.charset.StandardCharsets.UTF_8).length + " ");
        assertThat(message).matches(RFC_5424);
    }

    private void settle(boolean active, String authorities) {
        Acting.as(system, () -> forwarding.settle(active, "127.0.0.1", receiver.port(), authorities));
    }

    private String note(String summary) {
        var word = summary + UUID.randomUUID();
        Acting.as(Actor.platform(), () -> trail.record(AuditNote.of(AuditKind.OPERATION, "test:forward", word)));
        linker.link();
        return word.substring(word.length() - 36);
    }
}
