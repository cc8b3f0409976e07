package org.shouze.platform.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.notify.wire.Gateway;
import org.shouze.platform.notify.wire.Outcome;
import org.shouze.platform.notify.wire.Way;
import org.shouze.support.ShouzeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@ShouzeTest
@Import(BureauWithMail.Doorways.class)
class ChannelsTests {

    static final Map<String, String> MAIL = Map.of(
            "host", "mail.bureau.example",
            "port", "587",
            "security", "STARTTLS",
            "from", "shouze@bureau.example",
            "user", "shouze",
            "password", "top-Secret-1");

    @Autowired
    BureauWithMail.Doorways doors;

    @Autowired
    Channels channels;

    @Autowired
    ChannelStore store;

    @Autowired
    ChannelDirectory directory;

    @Autowired
    TransactionTemplate transaction;

    BureauWithMail bureau;

    @BeforeEach
    void aBureau() {
        bureau = doors.fresh();
    }

    @Test
    void keepsSecretsSealedAndShowsThemToNobody() {
        var shown = bureau.bureau.as(Role.SYSTEM_ADMIN, () -> channels.save(Way.MAIL, true, MAIL));
        assertThat(shown.toString()).doesNotContain("top-Secret-1");
        assertThat(shown.sealed()).containsExactly("password");
        var kept =
                bureau.bureau.as(Role.SYSTEM_ADMIN, () -> transaction.execute(status -> store.of(bureau.bureau.id())));
        assertThat(kept).singleElement().satisfies(row -> {
            assertThat(row.toString()).doesNotContain("top-Secret-1");
            assertThat(directory.secretsOf(row)).containsEntry("password", "top-Secret-1");
        });
    }

    @Test
    void keepsASecretThatIsLeftOutAndForgetsAllWithTheWay() {
        bureau.bureau.as(Role.SYSTEM_ADMIN, () -> channels.save(Way.MAIL, true, MAIL));
        var later = new HashMap<>(MAIL);
        later.put("password", "");
        later.put("port", "465");
        later.put("security", "TLS");
        var shown = bureau.bureau.as(Role.SYSTEM_ADMIN, () -> channels.save(Way.MAIL, false, later));
        assertThat(shown.sealed()).containsExactly("password");
        assertThat(shown.stateLabel()).isEqualTo("已停用");
        bureau.bureau.as(Role.SYSTEM_ADMIN, () -> channels.remove(Way.MAIL));
        assertThat(bureau.bureau
                        .as(Role.SYSTEM_ADMIN, () -> channels.get(Way.MAIL))
                        .exists())
                .isFalse();
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        var wrong = Map.of("host", "a b", "port", "99999", "security", "NONE", "from", "x", "user", "u");
        assertThatThrownBy(() -> bureau.bureau.as(Role.SYSTEM_ADMIN, () -> channels.save(Way.MAIL, true, wrong)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(Refusal.Finding::field)
                                .containsExactlyInAnyOrder("port", "host", "from", "security"));
        for (var url : List.of("ftp://x", "https://", "https://u:p@h.example/", "javascript:alert(1)", "https://a b")) {
            assertThatThrownBy(() -> bureau.bureau.as(
                            Role.SYSTEM_ADMIN, () -> channels.save(Way.WECOM, true, Map.of("url", url))))
                    .as(url)
                    .isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> bureau.bureau.as(
                        Role.SYSTEM_ADMIN,
                        () -> channels.setGate(new GateView("ftp://x", List.of("10.0.0.0/99", "everything"), 1))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.findings()).hasSize(4));
    }

    @Test
    void triesAWayAndSaysWhatCameOfIt() {
        try (var gateway = Gateway.answering(200, "{\"errcode\":0,\"errmsg\":\"ok\"}")) {
            bureau.robot(Way.WECOM, gateway.url("/r"));
            assertThat(bureau.bureau.as(Role.SYSTEM_ADMIN, () -> channels.test(Way.WECOM, "")))
                    .isInstanceOf(Outcome.Delivered.class);
            gateway.answer(200, "{\"errcode\":93000,\"errmsg\":\"no\"}");
            assertThat(bureau.bureau.as(Role.SYSTEM_ADMIN, () -> channels.test(Way.WECOM, "")))
                    .isInstanceOf(Outcome.Never.class);
        }
    }

    @Test
    void isTheSystemAdministratorsAlone() {
        for (var role : Role.values()) {
            var actor = bureau.bureau.actor(role);
            if (role == Role.SYSTEM_ADMIN) {
                assertThat(Acting.as(actor, () -> channels.all())).hasSize(5);
            } else {
                assertThatThrownBy(() -> Acting.as(actor, () -> channels.all()))
                        .as(role.name())
                        .isInstanceOf(Refusal.class);
            }
        }
    }
}
