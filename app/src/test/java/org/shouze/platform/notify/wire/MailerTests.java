package org.shouze.platform.notify.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.outgoing.ForbiddenAddressException;
import org.shouze.platform.kernel.outgoing.Networks;
import org.shouze.platform.kernel.outgoing.OutgoingSockets;
import org.shouze.platform.notify.wire.Outcome.Delivered;
import org.shouze.platform.notify.wire.Outcome.Later;
import org.shouze.platform.notify.wire.Outcome.Never;
import org.shouze.support.SettableClock;

/** Mail through a real server, with STARTTLS and TLS from the first octet, and an account. */
class MailerTests {

    static final Networks LOOPBACK = Networks.parse(List.of("127.0.0.0/8"));

    @TempDir
    static Path folder;

    static MailServer starttls;

    final Mailer mailer =
            new Mailer(new BusinessTime(SettableClock.at(java.time.Instant.parse("2026-03-10T01:00:00Z"))));

    @BeforeAll
    static void aMailServer() throws Exception {
        starttls = MailServer.start("starttls", folder);
    }

    @AfterAll
    static void noMailServer() {
        starttls.close();
    }

    @Test
    void handsALetterOverEncryptedAndSignedIn() throws Exception {
        var letter = letter("lin@bureau.example");
        var outcome = mailer.send(settings(starttls, "STARTTLS", MailServer.PASSWORD, LOOPBACK), letter);
        assertThat(outcome).isEqualTo(new Delivered("250 2.0.0 queued as 4711"));
        var mail = starttls.next();
        assertThat(mail.path("tls").asBoolean()).isTrue();
        assertThat(mail.path("user").asString()).isEqualTo(MailServer.USER);
        assertThat(mail.path("to").path(0).asString()).isEqualTo("lin@bureau.example");
        var message = read(mail.path("content").asString());
        assertThat(message.getSubject()).isEqualTo(letter.subject());
        assertThat(message.getContent()).isEqualTo(letter.text());
        assertThat(message.getHeader("Message-ID")).containsExactly("<" + letter.id() + "@bureau.example>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void speaksTlsFromTheFirstOctetWhereTold(@TempDir Path other) throws Exception {
        try (var server = MailServer.start("tls", other)) {
            assertThat(mailer.send(
                            settings(server, "TLS", MailServer.PASSWORD, LOOPBACK), letter("lin@bureau.example")))
                    .isInstanceOf(Delivered.class);
            assertThat(server.next().path("tls").asBoolean()).isTrue();
        }
    }

    @Test
    void takesAFiveForNeverAndAFourForLater() throws Exception {
        assertThat(send("nobody@bureau.example")).isEqualTo(new Never("550 5.1.1 no such mailbox"));
        assertThat(send("full@bureau.example")).isInstanceOf(Never.class);
        assertThat(send("greylisted@bureau.example")).isEqualTo(new Later("451 4.7.1 greylisted, try again later"));
    }

    @Test
    void waitsForTheRightPassword() throws Exception {
        var outcome = mailer.send(settings(starttls, "STARTTLS", "wrong", LOOPBACK), letter("lin@bureau.example"));
        assertThat(outcome).isEqualTo(new Later("邮件服务器不接受账号或密码"));
    }

    @Test
    void believesNoCertificateThatNobodyNamed() throws Exception {
        var values = starttls.settings("STARTTLS");
        values.remove("certificate");
        var settings = new WireSettings(Way.MAIL, values, Map.of("password", MailServer.PASSWORD), LOOPBACK);
        assertThat(mailer.send(settings, letter("lin@bureau.example"))).isInstanceOf(Later.class);
        assertThat(starttls.waiting()).isEmpty();
    }

    @Test
    void sendsNothingInTheClearWhereEncryptionIsWanted(@TempDir Path other) throws Exception {
        try (var server = MailServer.start("plain", other)) {
            var values = new HashMap<>(server.settings("STARTTLS"));
            values.put("user", "");
            var settings = new WireSettings(Way.MAIL, values, Map.of(), LOOPBACK);
            assertThat(mailer.send(settings, letter("lin@bureau.example"))).isInstanceOf(Later.class);
            assertThat(server.waiting()).isEmpty();
        }
    }

    @Test
    void reachesNoServerInsideThatWasNotNamed() throws Exception {
        for (var security : List.of("STARTTLS", "TLS", "NONE")) {
            var settings = settings(starttls, security, MailServer.PASSWORD, new Networks(List.of()));
            assertThat(mailer.send(settings, letter("lin@bureau.example")))
                    .as(security)
                    .isInstanceOf(Never.class);
        }
    }

    @Test
    void connectsToNothingThatWasNotPermitted() throws Exception {
        var sockets = new OutgoingSockets(new Networks(List.of()).rule(false));
        var address = new java.net.InetSocketAddress(
                "127.0.0.1", Integer.parseInt(starttls.settings("TLS").get("port")));
        try (var plain = sockets.createSocket();
                var forTls = new GuardedTls(sockets, GuardedHttp.trusting("").getSocketFactory()).createSocket()) {
            assertThatThrownBy(() -> plain.connect(address, 1000)).isInstanceOf(ForbiddenAddressException.class);
            assertThatThrownBy(() -> forTls.connect(address, 1000)).isInstanceOf(ForbiddenAddressException.class);
        }
    }

    private Outcome send(String to) throws Exception {
        return mailer.send(settings(starttls, "STARTTLS", MailServer.PASSWORD, LOOPBACK), letter(to));
    }

    private static WireSettings settings(MailServer server, String security, String password, Networks networks) {
        return new WireSettings(Way.MAIL, server.settings(security), Map.of("password", password), networks);
    }

    private static Letter letter(String to) {
        return new Letter(UUID.randomUUID(), to, "【守责】催办：专题会议", "【守责】催办：专题会议\nhttps://s.example/1");
    }

    private static MimeMessage read(String content) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)));
    }
}
