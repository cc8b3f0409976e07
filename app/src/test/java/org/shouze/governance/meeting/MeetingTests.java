package org.shouze.governance.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouze.governance.meeting.MeetingInTest.DAY;
import static org.shouze.governance.meeting.MeetingInTest.ELEVEN;
import static org.shouze.governance.meeting.MeetingInTest.NINE;
import static org.shouze.governance.meeting.MeetingInTest.NOON;
import static org.shouze.governance.meeting.MeetingInTest.aMeeting;
import static org.shouze.governance.meeting.MeetingInTest.aQuarterlyMeetingFor;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;

class MeetingTests {

    @Test
    void goesFromThePlanToTheSignature() {
        var meeting =
                aMeeting().convened().attendedBy("陈远", "周敏").held().signedOff().get();
        assertThat(meeting.state()).isEqualTo(MeetingState.SIGNED_OFF);
        assertThat(meeting.view().day()).isEqualTo(DAY);
        assertThat(meeting.absent()).extracting(Guest::name).containsExactly("吴刚");
    }

    @Test
    void opensSignInOnItsDayAtTheEarliest() {
        var meeting = aMeeting().get();
        refused(() -> meeting.convene(DAY.minusDays(1)), "当天方可开放签到");
        meeting.convene(DAY);
        assertThat(meeting.state()).isEqualTo(MeetingState.CONVENED);
    }

    @Test
    void signsAGuestInOnce() {
        var made = aMeeting().convened();
        var first = made.get().signIn(made.person("周敏"), SignInWay.CHOSEN_ON_SITE, NINE, "本人");
        var second = made.get().signIn(made.person("周敏"), SignInWay.BY_STAFF, ELEVEN, "林静");
        assertThat(first).isInstanceOf(SignInResult.SignedIn.class);
        assertThat(second)
                .isInstanceOfSatisfying(
                        SignInResult.AlreadySignedIn.class,
                        before -> assertThat(before.guest().attendance().way()).isEqualTo(SignInWay.CHOSEN_ON_SITE));
    }

    @Test
    void signsNobodyInWhoIsNotInvited() {
        var made = aMeeting().convened();
        assertThat(made.get().signIn(made.person("外来人员"), SignInWay.OWN_ACCOUNT, NINE, ""))
                .isInstanceOf(SignInResult.NotInvited.class);
    }

    @Test
    void letsOnlyTheStaffSignInAfterTheEnd() {
        var made = aMeeting().convened().held();
        var late = made.person("周敏");
        assertThat(made.get().signIn(late, SignInWay.OWN_ACCOUNT, NOON, "")).isInstanceOf(SignInResult.NotOpen.class);
        assertThat(made.get().signIn(late, SignInWay.BY_STAFF, NOON, "林静")).isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void closesTheSignInSheetWithTheSignature() {
        var made = aMeeting().convened().attendedBy("陈远").held().signedOff();
        assertThat(made.get().signIn(made.person("周敏"), SignInWay.BY_STAFF, NOON, "林静"))
                .isInstanceOf(SignInResult.NotOpen.class);
    }

    @Test
    void takesAMistakenSignInBack() {
        var made = aMeeting().convened().attendedBy("周敏");
        made.get().markAbsent(made.person("周敏"), "误签", NOON, "林静");
        assertThat(made.get().absent()).extracting(Guest::name).contains("周敏");
    }

    @Test
    void endsNeitherInTheFutureNorBeforeItBegan() {
        var meeting = aMeeting().convened().get();
        refused(() -> meeting.hold(NINE, NOON, ELEVEN), "晚于当前时间");
        refused(() -> meeting.hold(ELEVEN, NINE, NOON), "晚于开始时间");
        refused(() -> meeting.hold(NINE.minusDays(2), ELEVEN, NOON), "24 小时");
    }

    @Test
    void presumesThatItBeganAsPlannedOrWithTheFirstSignIn() {
        var meeting = aMeeting().convened().attendedBy("陈远").get();
        assertThat(meeting.presumedStart(ELEVEN)).isEqualTo(NINE);
        var early = aMeeting().convened();
        early.get().signIn(early.person("陈远"), SignInWay.OWN_ACCOUNT, NINE.minusHours(2), "");
        assertThat(early.get().presumedStart(NINE.minusHours(1))).isEqualTo(NINE.minusHours(2));
    }

    @Test
    void isNotSignedOffWithoutMinutesAttendanceOrItsChair() {
        refused(() -> aMeeting().convened().attendedBy("陈远").held().get().signOff(0), "纪要尚未编写");
        refused(() -> aMeeting().convened().held().signedOff(), "尚无任何人员签到");
        refused(() -> aMeeting().convened().attendedBy("周敏").held().signedOff(), "主持人陈远没有签到记录");
    }

    @Test
    void isNotSignedOffBeforeItEnded() {
        refused(() -> aMeeting().convened().attendedBy("陈远").signedOff(), "目前为“签到中”，不能签发");
    }

    @Test
    void correctsSignedMinutesWithAReasonOnly() {
        var held = aMeeting().convened().attendedBy("陈远").held();
        assertThat(held.get().nextMinutes(1, "")).isEqualTo(2);
        var signed = held.signedOff().get();
        refused(() -> signed.nextMinutes(2, ""), "更正原因");
        assertThat(signed.nextMinutes(2, "姓名录入有误")).isEqualTo(3);
    }

    @Test
    void keepsChairAndConcernedDeputiesOnTheList() {
        var made = aQuarterlyMeetingFor("周敏").chairedBy("吴刚");
        refused(() -> made.get().uninvite(made.person("吴刚")), "主持人");
        refused(() -> made.get().uninvite(made.person("周敏")), "副组长");
        made.get().uninvite(made.person("陈远"));
        assertThat(made.get().guests()).extracting(Guest::name).containsExactly("吴刚", "周敏");
    }

    @Test
    void keepsThoseWhoCameOnTheList() {
        var made = aMeeting().convened().attendedBy("周敏");
        refused(() -> made.get().uninvite(made.person("周敏")), "已签到");
    }

    @Test
    void invitesNobodyTwice() {
        var made = aMeeting();
        assertThat(made.get().invite(List.of(made.guest("周敏"), made.guest("何雨"))))
                .extracting(Guest::name)
                .containsExactly("何雨");
    }

    @Test
    void movesOnlyWhileItIsPlanned() {
        var meeting = aMeeting().get();
        meeting.reschedule(NINE.plusDays(1), "五楼会议室");
        assertThat(meeting.view().day()).isEqualTo(DAY.plusDays(1));
        refused(() -> aMeeting().convened().get().reschedule(NOON, ""), "不能改期");
    }

    @Test
    void passesTheChairWithThePlaceOnTheList() {
        var made = aQuarterlyMeetingFor("周敏");
        made.get().passChair(made.guest("何雨"));
        assertThat(made.get().view().chairName()).isEqualTo("何雨");
        assertThat(made.get().guests())
                .filteredOn(Guest::concerned)
                .extracting(Guest::name)
                .containsExactly("何雨");
    }

    @Test
    void tellsWhetherACancelledMeetingHadBeenSigned() {
        assertThat(aMeeting().get().cancel("改期")).isFalse();
        assertThat(aMeeting()
                        .convened()
                        .attendedBy("陈远")
                        .held()
                        .signedOff()
                        .get()
                        .cancel("记录有误"))
                .isTrue();
    }

    @Test
    void staysCancelled() {
        var meeting = aMeeting().cancelled().get();
        refused(() -> meeting.cancel("再次取消"), "已取消");
        refused(() -> meeting.convene(DAY), "已取消");
        refused(() -> meeting.nextMinutes(0, ""), "已取消");
        refused(meeting::keepAsOther, "已取消");
    }

    private static void refused(ThrowingCallable action, String sentence) {
        assertThatThrownBy(action).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
    }
}
