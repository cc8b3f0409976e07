package org.shouze.platform.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;

@ShouzeTest
class HandoversTests {

    private static final LocalDate BEGAN = LocalDate.of(2025, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired
    Handovers handovers;

    @Autowired
    Appointments appointments;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    TestBureau.Factory bureaus;

    TestBureau bureau;
    PersonView leaver;
    PersonView successor;

    @BeforeEach
    void twoPeople() {
        clock.setDay(TODAY);
        bureau = bureaus.fresh();
        leaver = person("林远航");
        successor = person("苏静怡");
    }

    @Test
    void passesAPostOnWithoutAGapOrAnOverlap() {
        var held = appoint(leaver, Post.LEADER, "");
        handOver(held);
        assertThat(holder(Post.LEADER, TODAY.minusDays(1))).isEqualTo("林远航");
        assertThat(holder(Post.LEADER, TODAY)).isEqualTo("苏静怡");
        assertThat(appointment(held).endReason()).contains("苏静怡接任");
        assertThat(bureau.asOffice(() -> handovers.of(leaver.id(), TODAY)).isEmpty())
                .isTrue();
        bureau.asOffice(() -> people.leave(leaver.id(), TODAY.minusDays(1)));
    }

    @Test
    void joinsTheFieldsOfTwoDeputies() {
        var held = appoint(leaver, Post.DEPUTY, "信息化建设");
        appoint(successor, Post.DEPUTY, "办公室工作");
        handOver(held);
        var now = bureau.asOffice(() -> appointments.holders(bureau.id(), Post.DEPUTY, TODAY));
        assertThat(now).singleElement().extracting(AppointmentView::field).isEqualTo("办公室工作、信息化建设");
        assertThat(bureau.asOffice(() -> appointments.historyOf(successor.id())))
                .hasSize(2);
    }

    @Test
    void endsAPostThatTheSuccessorHoldsAlready() {
        var held = appoint(leaver, Post.MEMBER, "");
        appoint(successor, Post.MEMBER, "");
        handOver(held);
        assertThat(bureau.asOffice(() -> appointments.holders(bureau.id(), Post.MEMBER, TODAY)))
                .extracting(AppointmentView::personName)
                .containsExactly("苏静怡");
    }

    @Test
    void refusesASuccessorWhoCannotTakeOver() {
        var held = appoint(leaver, Post.LEADER, "");
        assertThatThrownBy(() -> bureau.asOffice(() -> handovers.handOver(order(leaver.id(), held, TODAY))))
                .hasMessageContaining("不能是本人");
        var other = bureaus.fresh();
        var stranger = other.asOffice(() -> people.add(NewPerson.named(other.id(), "方思源", "")));
        assertThatThrownBy(() -> bureau.asOffice(() -> handovers.handOver(order(stranger.id(), held, TODAY))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有找到");
        bureau.asOffice(() -> people.leave(successor.id(), TODAY));
        assertThatThrownBy(() -> bureau.asOffice(() -> handovers.handOver(order(successor.id(), held, TODAY))))
                .hasMessageContaining("已离任");
    }

    @Test
    void refusesADayOnWhichThePostHadNotBegun() {
        var held = appoint(leaver, Post.LEADER, "");
        assertThatThrownBy(() -> bureau.asOffice(() -> handovers.handOver(order(successor.id(), held, BEGAN))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("须晚于该日");
        assertThat(holder(Post.LEADER, TODAY)).isEqualTo("林远航");
    }

    private void handOver(AppointmentView held) {
        bureau.asOffice(() -> handovers.handOver(order(successor.id(), held, TODAY)));
    }

    private HandoverOrder order(UUID to, AppointmentView post, LocalDate on) {
        return new HandoverOrder(leaver.id(), to, on, Set.of(post.id()), "云局〔2026〕3号");
    }

    private AppointmentView appointment(AppointmentView post) {
        return bureau.asOffice(() -> appointments.get(post.id()));
    }

    private String holder(Post post, LocalDate on) {
        return bureau.asOffice(() -> appointments.holders(bureau.id(), post, on))
                .getFirst()
                .personName();
    }

    private AppointmentView appoint(PersonView person, Post post, String field) {
        return bureau.asOffice(() -> appointments.appoint(
                new NewAppointment(bureau.id(), person.id(), post, null, field, "云局〔2025〕1号", BEGAN)));
    }

    private PersonView person(String name) {
        return bureau.asOffice(() -> people.add(NewPerson.named(bureau.id(), name, "")));
    }
}
