package org.shouze.platform.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.notify.wire.Gateway;
import org.shouze.platform.notify.wire.Way;
import org.shouze.platform.organization.Appointments;
import org.shouze.platform.organization.NewAppointment;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.Post;
import org.shouze.platform.organization.Units;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@ShouzeTest
@Import(BureauWithMail.Doorways.class)
class DispatchTests {

    static final String FINE = "{\"errcode\":0,\"errmsg\":\"ok\"}";

    @Autowired
    BureauWithMail.Doorways doors;

    @Autowired
    Dispatch dispatch;

    @Autowired
    OutboxStore outbox;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Messages messages;

    @Autowired
    Reminders reminders;

    @Autowired
    Notices notices;

    @Autowired
    Units units;

    @Autowired
    ChannelDirectory directory;

    @Autowired
    ReminderJob job;

    @Autowired
    Appointments appointments;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    BureauWithMail bureau;
    Gateway gateway;

    @BeforeEach
    void aBureauWithARobot() {
        clock.setDay(LocalDate.of(2026, 3, 10));
        drain();
        gateway = Gateway.answering(200, FINE);
        bureau = doors.fresh().robot(Way.WECOM, gateway.url("/send?key=k"));
    }

    @AfterEach
    void closeTheGateway() {
        gateway.close();
    }

    @Test
    void sendsAtOnceWhatCannotWaitAndOnlyATitleWithALink() {
        var person = bureau.personBy("林知秋", Way.WECOM);
        bureau.raise(NoticeKind.CHASE, person, "请尽快办理：专题会议");
        dispatch.run();
        assertThat(gateway.asked()).hasSize(1);
        assertThat(gateway.asked().getFirst().body())
                .contains("催办：请尽快办理：专题会议")
                .contains("https://shouze.bureau.example/occurrences/");
        assertThat(states()).containsExactly("SENT");
        dispatch.run();
        assertThat(gateway.asked()).hasSize(1);
    }

    @Test
    void tellsOutsideNothingThatLooksConfidential() {
        var person = bureau.personBy("林知秋", Way.WECOM);
        bureau.raise(NoticeKind.CHASE, person, "机密：某某专项");
        dispatch.run();
        assertThat(gateway.asked().getFirst().body()).doesNotContain("专项").contains(PublicLine.NEUTRAL);
    }

    @Test
    void waitsForMorningUnlessItIsUrgent() {
        at("2026-03-10T22:00:00+08:00");
        var person = bureau.personBy("林知秋", Way.WECOM);
        bureau.raise(NoticeKind.CHASE, person, "可以等到早上");
        bureau.raise(NoticeKind.EMERGENCY, person, "不能等");
        dispatch.run();
        assertThat(gateway.asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).contains("不能等"));
        at("2026-03-11T08:00:00+08:00");
        dispatch.run();
        assertThat(gateway.asked()).hasSize(2);
    }

    @Test
    void collectsWhatCanWaitIntoOneDigestAWorkingDay() {
        at("2026-03-13T09:00:00+08:00");
        var person = bureau.personBy("林知秋", Way.WECOM);
        IntStream.range(0, 3).forEach(n -> bureau.raise(NoticeKind.DUE, person, "义务" + n));
        at("2026-03-15T12:00:00+08:00");
        dispatch.run();
        assertThat(gateway.asked()).isEmpty();
        at("2026-03-16T08:30:00+08:00");
        dispatch.run();
        bureau.raise(NoticeKind.DUE, person, "迟到的义务");
        dispatch.run();
        assertThat(gateway.asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.body())
                        .contains("3月16日待办提醒，共 3 项")
                        .contains("义务0")
                        .contains("义务2"));
        at("2026-03-17T08:30:00+08:00");
        dispatch.run();
        assertThat(gateway.asked()).hasSize(2);
    }

    @Test
    void triesAgainLaterAndLaterAndThenNoMore() {
        gateway.answer(503, "");
        at("2026-03-10T08:01:00+08:00");
        var person = bureau.personBy("林知秋", Way.WECOM);
        bureau.raise(NoticeKind.EMERGENCY, person, "服务中断");
        for (var pause : List.of("PT0S", "PT1M", "PT5M", "PT30M", "PT2H", "PT12H")) {
            clock.advance(Duration.parse(pause).minusSeconds(1));
            dispatch.run();
            clock.advance(Duration.ofSeconds(1));
            dispatch.run();
            dispatch.run();
        }
        assertThat(gateway.asked()).hasSize(6);
        assertThat(states()).containsExactly("DEAD");
        clock.advance(Duration.ofDays(2));
        dispatch.run();
        assertThat(gateway.asked()).hasSize(6);
        gateway.answer(200, FINE);
        bureau.bureau.as(
                Role.SYSTEM_ADMIN, () -> deliveries.retry(list().getFirst().id()));
        dispatch.run();
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void givesUpAtOnceWhereTheOtherSideRefusesForGood() {
        gateway.answer(200, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}");
        bureau.raise(NoticeKind.CHASE, bureau.personBy("林知秋", Way.WECOM), "请办理");
        dispatch.run();
        assertThat(list()).singleElement().satisfies(dead -> {
            assertThat(dead.state()).isEqualTo("DEAD");
            assertThat(dead.outcome()).contains("93000");
            assertThat(dead.attempts()).isEqualTo(1);
        });
    }

    @Test
    void sendsEachOnceThoughTwoServersSend() throws Exception {
        var people = IntStream.range(0, 9)
                .mapToObj(n -> bureau.personBy("人员" + n, Way.WECOM))
                .toList();
        people.forEach(person -> bureau.raise(NoticeKind.CHASE, person, person.name() + "请办理"));
        var start = new CountDownLatch(1);
        Callable<Integer> server = () -> {
            start.await();
            return dispatch.run();
        };
        try (var servers = Executors.newFixedThreadPool(2)) {
            var one = servers.submit(server);
            var other = servers.submit(server);
            start.countDown();
            assertThat(one.get() + other.get()).isEqualTo(9);
        }
        assertThat(gateway.asked()).hasSize(9).extracting(Gateway.Asked::body).doesNotHaveDuplicates();
    }

    @Test
    void tellsAGroupAtThePaceOfItsRobotAndWhomItMeans() {
        var people = IntStream.range(0, 30)
                .mapToObj(n -> bureau.personBy("人员" + n, Way.WECOM))
                .toList();
        people.forEach(person -> bureau.raise(NoticeKind.CHASE, person, "请办理"));

        dispatch.run();
        assertThat(gateway.asked()).hasSizeBetween(9, 20);
        assertThat(gateway.asked()).allSatisfy(asked -> assertThat(asked.body()).containsPattern("【守责】人员\\d+，"));
        for (int minute = 0; minute < 4; minute++) {
            clock.advance(Duration.ofSeconds(61));
            dispatch.run();
        }

        assertThat(gateway.asked()).hasSize(30);
        assertThat(list()).allMatch(sent -> sent.attempts() == 1);
    }

    @Test
    void countsWhatCanWaitAgainstTheDayOnly() {
        bureau.limits(2, 4, reminders);
        var busy = bureau.person("林知秋");
        var raised = bureau.raise(IntStream.range(0, 5)
                .mapToObj(n -> bureau.notice(NoticeKind.DUE, busy, "义务" + n, "k" + UUID.randomUUID()))
                .toList());
        assertThat(raised).isEqualTo(new Raised(4, 1));
    }

    @Test
    void tellsTheOfficeThatSomethingIsHeld() {
        bureau.limits(1, 500, reminders);
        var director = bureau.person("陆清源");
        bureau.bureau.asOffice(() -> appointments.appoint(new NewAppointment(
                bureau.bureau.id(), director.id(), Post.OFFICE_DIRECTOR, null, "", "", LocalDate.of(2026, 1, 5))));
        var busy = bureau.person("林知秋");
        IntStream.range(0, 2).forEach(n -> bureau.raise(NoticeKind.CHASE, busy, "事项" + n));

        var told = Acting.as(Actor.platform(), () -> messages.unread(director.id()));
        assertThat(told).singleElement().satisfies(message -> {
            assertThat(message.title()).contains("1 条提醒超出发送上限");
            assertThat(message.href()).isEqualTo("/settings/reminders/held");
        });
    }

    @Test
    void sendsAgainUnderTheSameIdWhenAServerDiedWithALetter() {
        bureau.raise(NoticeKind.CHASE, bureau.personBy("林知秋", Way.WECOM), "请办理");
        var now = OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
        var died = asPlatform(() -> outbox.take(8, now, now.plusMinutes(5)));
        assertThat(died).hasSize(1);
        dispatch.run();
        assertThat(gateway.asked()).isEmpty();
        clock.advance(Duration.ofMinutes(5));
        dispatch.run();
        assertThat(gateway.asked()).hasSize(1);
        assertThat(list()).singleElement().satisfies(sent -> {
            assertThat(sent.id()).isEqualTo(died.getFirst().id());
            assertThat(sent.attempts()).isEqualTo(2);
        });
        asPlatform(() -> {
            outbox.finish(died.getFirst(), "DEAD", "too late", now);
            return true;
        });
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void holdsAFloodUntilTheOfficeDecides() {
        bureau.limits(3, 5, reminders);
        var busy = bureau.personBy("林知秋", Way.WECOM);
        var other = bureau.personBy("沈知节", Way.WECOM);
        var third = bureau.personBy("许若谷", Way.WECOM);
        var raised = bureau.raise(IntStream.range(0, 4)
                .mapToObj(n -> bureau.notice(NoticeKind.CHASE, busy, "事项" + n, "k" + UUID.randomUUID()))
                .toList());
        assertThat(raised).isEqualTo(new Raised(3, 1));
        assertThat(bureau.raise(NoticeKind.CHASE, other, "甲")).isEqualTo(new Raised(1, 0));
        assertThat(bureau.raise(NoticeKind.CHASE, third, "乙")).isEqualTo(new Raised(1, 0));
        assertThat(bureau.raise(NoticeKind.CHASE, third, "丙")).isEqualTo(new Raised(0, 1));
        assertThat(bureau.raise(NoticeKind.EMERGENCY, third, "急")).isEqualTo(new Raised(1, 0));
        dispatch.run();
        assertThat(gateway.asked()).hasSize(6);
        var held = bureau.bureau.asOffice(() -> notices.held(null));
        assertThat(held).extracting(NoticeView::title).containsExactly("事项3", "丙");
        assertThat(held).extracting(NoticeView::personName).containsExactly("林知秋", "许若谷");
        bureau.bureau.asOffice(() -> {
            assertThat(notices.release(List.of(held.getFirst().id()))).isEqualTo(1);
            assertThat(notices.drop(List.of())).isEqualTo(1);
            assertThat(notices.countHeld()).isZero();
        });
        dispatch.run();
        assertThat(gateway.asked()).hasSize(7);
    }

    @Test
    void saysNothingTwiceUnderOneKey() {
        var person = bureau.personBy("林知秋", Way.WECOM);
        var notice = bureau.notice(NoticeKind.CHASE, person, "只说一次", "once-" + UUID.randomUUID());
        assertThat(bureau.raise(List.of(notice, notice))).isEqualTo(new Raised(1, 0));
        assertThat(bureau.raise(List.of(notice))).isEqualTo(Raised.NONE);
    }

    @Test
    void leavesOutOfLettersWhatIsOver() {
        at("2026-03-10T22:00:00+08:00");
        var person = bureau.personBy("林知秋", Way.WECOM);
        bureau.bureau.asOffice(() -> messages.send(
                NoticeKind.MEETING, List.of(new Addressee(bureau.bureau.id(), person.id())), "请参加会议", "/meetings/x"));
        bureau.bureau.asOffice(() -> messages.close("/meetings/x"));
        at("2026-03-11T09:00:00+08:00");
        dispatch.run();
        assertThat(gateway.asked()).isEmpty();
        assertThat(states()).containsExactly("DROPPED");
    }

    @Test
    void usesWhatTheUnitAboveSetUp() {
        var below = bureau.bureau.asOffice(() -> units.createSubordinate(bureau.bureau.id(), "云溪信息站"));
        var person = bureau.bureau.asOffice(() -> doors.people().add(NewPerson.named(below.id(), "顾南舟", "科员")));
        bureau.bureau.asOffice(() -> messages.send(below.id(), person.id(), "与外发无关", "/x"));
        assertThat(directory.usable(below.id())).containsExactly(Way.WECOM);
        assertThat(directory.route(below.id(), Way.WECOM)).isPresent();
        assertThat(directory.route(below.id(), Way.MAIL)).isEmpty();
    }

    @Test
    void clearsAwayWhatIsOldEnough() {
        bureau.raise(NoticeKind.CHASE, bureau.personBy("林知秋", Way.WECOM), "请办理");
        dispatch.run();
        clock.advance(Duration.ofDays(29));
        job.clearAway();
        assertThat(list()).hasSize(1);
        clock.advance(Duration.ofDays(2));
        job.clearAway();
        assertThat(list()).isEmpty();
    }

    private void at(String moment) {
        clock.set(OffsetDateTime.parse(moment).toInstant());
    }

    /** What other tests left waiting must not be counted here. */
    private void drain() {
        asPlatform(() -> {
            var far = OffsetDateTime.parse("2030-01-01T00:00:00Z");
            outbox.take(1000, far, far).forEach(taken -> outbox.finish(taken, "DROPPED", "", far));
            return true;
        });
    }

    private <T> T asPlatform(java.util.function.Supplier<T> work) {
        return Acting.as(Actor.platform(), () -> transaction.execute(status -> work.get()));
    }

    private List<DeliveryView> list() {
        return bureau.bureau.as(Role.SYSTEM_ADMIN, () -> deliveries.list(new DeliveryFilter("", null), null, 100));
    }

    private List<String> states() {
        return list().stream().map(DeliveryView::state).toList();
    }
}
