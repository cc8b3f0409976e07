package org.shouze.platform.notify;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouze.platform.audit.CheckpointPost.Receipt;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.notify.wire.MailServer;
import org.shouze.platform.notify.wire.Way;
import org.shouze.support.ShouzeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** With a real mail server. */
@ShouzeTest
@Import(BureauWithMail.Doorways.class)
class CheckpointMailTests {

    private static final String LINES =
            "{\"kind\":\"checkpoint\",\"position\":1}\n{\"kind\":\"checkpoint\",\"position\":2}\n";

    @Autowired
    BureauWithMail.Doorways doors;

    @Autowired
    Channels channels;

    @Autowired
    ChannelDirectory directory;

    @Autowired
    CheckpointMail mail;

    @Test
    void handsTheLinesOverAsTheyAre(@TempDir Path folder) throws Exception {
        var bureau = doors.fresh().bureau;
        try (var server = MailServer.start("starttls", folder)) {
            var settings = new HashMap<>(server.settings("STARTTLS"));
            settings.put("password", MailServer.PASSWORD);
            bureau.as(Role.SYSTEM_ADMIN, () -> channels.save(Way.MAIL, true, settings));
            var route = directory.route(bureau.id(), Way.MAIL);
            assertThat(mail.send(route, "audit@example.org", "守责日志检查点 第 2 条", LINES))
                    .isEqualTo(Receipt.TAKEN);
            var taken = Objects.requireNonNull(server.next());
            var message = new MimeMessage(
                    null,
                    new ByteArrayInputStream(taken.get("content").asString().getBytes(StandardCharsets.US_ASCII)));
            assertThat(message.getSubject()).isEqualTo("守责日志检查点 第 2 条");
            assertThat(((String) message.getContent()).lines())
                    .containsExactlyElementsOf(LINES.lines().toList());
            var full = mail.send(route, "full@example.org", "检查点", LINES);
            assertThat(full.settled()).as("refused for good").isTrue();
            assertThat(full.problem()).contains("552");
        }
        var away = mail.send(directory.route(bureau.id(), Way.MAIL), "audit@example.org", "检查点", LINES);
        assertThat(away.settled()).isFalse();
        assertThat(away.problem()).isNotEmpty();
    }

    @Test
    void saysThatNoMailServerIsSetUp() {
        var receipt = mail.send(Optional.empty(), "audit@example.org", "检查点", LINES);
        assertThat(receipt.settled()).isFalse();
        assertThat(receipt.problem()).contains("尚未设置邮件渠道");
    }
}
