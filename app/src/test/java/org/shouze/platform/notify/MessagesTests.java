package org.shouze.platform.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;

@ShouzeTest
class MessagesTests {

    @Autowired
    Messages messages;

    @Autowired
    TestBureau.Factory bureaus;

    TestBureau bureau;
    final UUID clerk = UUID.randomUUID();
    final UUID colleague = UUID.randomUUID();

    @BeforeEach
    void openBureau() {
        bureau = bureaus.fresh();
    }

    @Test
    void showsAPersonTheLatestMessageFirst() {
        send(clerk, "第一条");
        send(clerk, "第二条");
        assertThat(as(clerk, () -> messages.unread(clerk)))
                .extracting(MessageView::title)
                .containsExactly("第二条", "第一条");
    }

    @Test
    void hidesAMessageOnceItIsMarkedAsRead() {
        send(clerk, "请阅知会议纪要");
        send(clerk, "会议改期");
        var read = as(clerk, () -> messages.unread(clerk)).getLast();
        as(clerk, () -> markTwice(read.id()));
        assertThat(as(clerk, () -> messages.unread(clerk)))
                .extracting(MessageView::title)
                .containsExactly("会议改期");
    }

    @Test
    void marksEverythingAsReadAtOnce() {
        send(clerk, "第一条");
        send(colleague, "与我无关");
        as(clerk, () -> {
            messages.markAllRead(clerk);
            return true;
        });
        assertThat(as(clerk, () -> messages.unread(clerk))).isEmpty();
        assertThat(as(colleague, () -> messages.unread(colleague))).hasSize(1);
    }

    @Test
    void sendsOneMessageToEachOfSeveralPeople() {
        var people = List.of(
                new Addressee(bureau.id(), clerk),
                new Addressee(bureau.id(), colleague),
                new Addressee(bureau.id(), clerk));
        bureau.asOffice(() -> messages.send(people, "会议通知", "/meetings"));
        assertThat(as(clerk, () -> messages.unread(clerk))).hasSize(1);
        assertThat(as(colleague, () -> messages.unread(colleague))).hasSize(1);
    }

    @Test
    void letsNobodyReadOrMarkMessagesOfOthers() {
        send(clerk, "仅限本人");
        var id = as(clerk, () -> messages.unread(clerk)).getFirst().id();
        assertThatThrownBy(() -> as(colleague, () -> messages.unread(clerk))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as(colleague, () -> markTwice(id))).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesAnAddressOutsideThePlatform() {
        assertThatThrownBy(
                        () -> bureau.asOffice(() -> messages.send(bureau.id(), clerk, "外部链接", "https://example.org/")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bureau.asOffice(() -> messages.send(bureau.id(), clerk, "外部链接", "//example.org/")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private boolean markTwice(UUID id) {
        messages.markRead(id);
        messages.markRead(id);
        return true;
    }

    private void send(UUID person, String title) {
        bureau.asOffice(() -> messages.send(bureau.id(), person, title, "/meetings"));
    }

    private <T> T as(UUID person, Supplier<T> work) {
        return Acting.as(bureau.actor(person, Role.STAFF), work);
    }
}
