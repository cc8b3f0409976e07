package org.shouze.governance.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouze.governance.meeting.BureauWithGroup.NINE;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.springframework.beans.factory.annotation.Autowired;

@ShouzeTest
class SignInsTests {

    @Autowired
    Meetings meetings;

    @Autowired
    SignIns signIns;

    @Autowired
    MeetingBook book;

    @Autowired
    SettableClock clock;

    @Autowired
    BureauWithGroup.Factory bureaus;

    BureauWithGroup bureau;
    UUID meeting;

    @BeforeEach
    void openSignIn() {
        clock.set(NINE.toInstant());
        bureau = bureaus.fresh();
        meeting = bureau.asClerk(() -> {
            var id = meetings.plan(bureau.special(bureau.leader)).meeting().id();
            meetings.convene(id);
            return id;
        });
    }

    @Test
    void changesTheCodeEveryHalfMinute() {
        var first = code();
        clock.advance(Duration.ofSeconds(30));
        assertThat(code()).isNotEqualTo(first);
    }

    @Test
    void opensTheSheetForTheCodeOfThisStepAndTheOneBeforeOnly() {
        var code = code();
        clock.advance(Duration.ofSeconds(45));
        assertThat(signIns.sheet(code)).isPresent();
        clock.advance(Duration.ofSeconds(30));
        assertThat(signIns.sheet(code)).isEmpty();
    }

    @Test
    void namesThoseWhoAreStillAwaited() {
        bureau.asClerk(() -> signIns.byStaff(meeting, bureau.leader.id()));
        assertThat(signIns.sheet(code()).orElseThrow().waiting())
                .extracting(Guest::name)
                .containsExactly("周敏", "吴刚", "何雨");
    }

    @Test
    void recordsHowEachWasSignedIn() {
        var pass = pass();
        Acting.as(Actor.nobody(), () -> signIns.choose(pass, bureau.member.id()));
        bureau.as(bureau.deputy, Role.LEADER, () -> signIns.own(pass));
        bureau.asClerk(() -> signIns.byStaff(meeting, bureau.leader.id()));
        assertThat(bureau.asClerk(() -> book.get(meeting)).present())
                .extracting(guest -> guest.name() + guest.attendance().way().label())
                .containsExactly("陈远工作人员代签", "周敏本人账号", "何雨现场选择");
    }

    @Test
    void letsAPassLapse() {
        var pass = pass();
        clock.advance(Duration.ofSeconds(301));
        assertThat(signIns.choose(pass, bureau.member.id())).isInstanceOf(SignInResult.CodeExpired.class);
        assertThat(signIns.sheetOfPass(pass)).isEmpty();
    }

    @Test
    void closesWithTheMeeting() {
        var code = code();
        var pass = pass();
        clock.advance(Duration.ofSeconds(10));
        bureau.asClerk(() -> meetings.hold(meeting, NINE.minusHours(1), NINE));
        assertThat(signIns.sheet(code)).isEmpty();
        assertThat(signIns.choose(pass, bureau.member.id())).isInstanceOf(SignInResult.CodeExpired.class);
        assertThat(code()).isEmpty();
    }

    @Test
    void turnsAwayWhoIsNotInvited() {
        var pass = pass();
        assertThat(bureau.as(bureau.clerk, Role.STAFF, () -> signIns.own(pass)))
                .isInstanceOf(SignInResult.NotInvited.class);
        assertThatThrownBy(() -> bureau.asClerk(() -> signIns.byStaff(meeting, bureau.clerk.id())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("应到名单");
    }

    @Test
    void countsWhoIsHere() {
        bureau.asClerk(() -> signIns.byStaff(meeting, bureau.leader.id()));
        var projector = bureau.asClerk(() -> signIns.projector(meeting));
        assertThat(projector.present()).isEqualTo(1);
        assertThat(projector.absent()).isEqualTo(3);
        bureau.asClerk(() -> signIns.absent(meeting, bureau.leader.id(), "误签"));
        assertThat(bureau.asClerk(() -> signIns.projector(meeting)).present()).isZero();
    }

    @Test
    void showsTheCodeToTheOfficeOnly() {
        assertThatThrownBy(() -> bureau.as(bureau.member, Role.STAFF, () -> signIns.projector(meeting)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("权限");
    }

    private String code() {
        return bureau.asClerk(() -> signIns.projector(meeting)).code();
    }

    private String pass() {
        return signIns.sheet(code()).orElseThrow().pass();
    }
}
