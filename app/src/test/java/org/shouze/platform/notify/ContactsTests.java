package org.shouze.platform.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.notify.wire.Gateway;
import org.shouze.platform.notify.wire.Way;
import org.shouze.platform.organization.PersonView;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ShouzeTest
@Import(BureauWithMail.Doorways.class)
class ContactsTests {

    static final String MOBILE = "13800001111";

    @Autowired
    BureauWithMail.Doorways doors;

    @Autowired
    Channels channels;

    @Autowired
    Contacts contacts;

    @Autowired
    Dispatch dispatch;

    @Autowired
    SettableClock clock;

    BureauWithMail bureau;
    Gateway gateway;
    PersonView person;

    @BeforeEach
    void aBureauWithAnSmsGateway() {
        clock.setDay(LocalDate.of(2026, 3, 10));
        gateway = Gateway.answering(200, "{\"code\":\"OK\"}");
        bureau = doors.fresh();
        person = bureau.personBy("林知秋", Way.SMS);
        bureau.bureau.as(
                Role.SYSTEM_ADMIN,
                () -> channels.save(
                        Way.SMS,
                        true,
                        Map.of(
                                "method", "POST",
                                "url", gateway.url("/sms"),
                                "bodyType", "JSON",
                                "body", "{\"to\":\"{{mobile}}\",\"text\":\"{{text}}\"}",
                                "successPointer", "/code",
                                "successValue", "OK")));
    }

    @AfterEach
    void closeTheGateway() {
        gateway.close();
    }

    @Test
    void sendsNothingToAnAddressUntilItsOwnerReturnsTheCode() {
        bureau.raise(NoticeKind.CHASE, person, "第一次");
        bureau.as(person, () -> contacts.ask(Way.SMS, MOBILE));
        bureau.raise(NoticeKind.CHASE, person, "第二次");
        bureau.as(person, () -> contacts.confirm(Way.SMS, code()));
        assertThat(own().isConfirmed()).isTrue();
        bureau.raise(NoticeKind.CHASE, person, "第三次");
        dispatch.run();
        assertThat(gateway.asked()).hasSize(2);
        assertThat(gateway.asked().getLast().body()).contains(MOBILE).contains("第三次");
    }

    @Test
    void takesFiveTriesTenMinutesAndEachCodeOnce() {
        bureau.as(person, () -> contacts.ask(Way.SMS, MOBILE));
        var code = code();
        for (int n = 0; n < 5; n++) {
            assertThatThrownBy(() -> bureau.as(person, () -> contacts.confirm(Way.SMS, "abc")))
                    .isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> bureau.as(person, () -> contacts.confirm(Way.SMS, code)))
                .isInstanceOf(Refusal.class);
        clock.advance(Duration.ofMinutes(1));
        bureau.as(person, () -> contacts.ask(Way.SMS, MOBILE));
        clock.advance(Duration.ofMinutes(10));
        assertThatThrownBy(() -> bureau.as(person, () -> contacts.confirm(Way.SMS, code())))
                .isInstanceOf(Refusal.class);
        bureau.as(person, () -> contacts.ask(Way.SMS, MOBILE));
        bureau.as(person, () -> contacts.confirm(Way.SMS, code()));
        assertThatThrownBy(() -> bureau.as(person, () -> contacts.confirm(Way.SMS, code())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void asksOnceAMinuteAndFiveTimesADay() {
        bureau.as(person, () -> contacts.ask(Way.SMS, MOBILE));
        assertThatThrownBy(() -> bureau.as(person, () -> contacts.ask(Way.SMS, MOBILE)))
                .hasMessageContaining("一分钟");
        for (int n = 0; n < 4; n++) {
            clock.advance(Duration.ofMinutes(2));
            bureau.as(person, () -> contacts.remove(Way.SMS));
            bureau.as(person, () -> contacts.ask(Way.SMS, MOBILE));
        }
        clock.advance(Duration.ofMinutes(2));
        assertThatThrownBy(() -> bureau.as(person, () -> contacts.ask(Way.SMS, MOBILE)))
                .hasMessageContaining("今日");
        clock.advance(Duration.ofDays(1));
        bureau.as(person, () -> contacts.ask(Way.SMS, MOBILE));
        assertThat(gateway.asked()).hasSize(6);
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThatThrownBy(() -> bureau.as(person, () -> contacts.ask(Way.SMS, "12345")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> bureau.as(person, () -> contacts.ask(Way.MAIL, "a@b\r\nBcc: c@d.example")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> bureau.as(person, () -> contacts.ask(Way.WECOM, "x")))
                .isInstanceOf(Refusal.class);
    }

    private String code() {
        return gateway.asked().getLast().body().replaceAll("(?s).*验证码：([0-9]{6}).*", "$1");
    }

    private ContactView own() {
        var found = new ContactView[1];
        bureau.as(person, () -> found[0] = contacts.own().getLast());
        return found[0];
    }
}
