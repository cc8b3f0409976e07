package org.shouze.governance.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouze.governance.meeting.BureauWithGroup.NINE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.notify.MessageView;
import org.shouze.platform.notify.Messages;
import org.shouze.platform.organization.PersonView;
import org.shouze.platform.shell.contribution.Todo;
import org.shouze.platform.shell.contribution.TodoSource;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ShouzeTest
@RecordApplicationEvents
class MeetingsTests {

    @Autowired
    Meetings meetings;

    @Autowired
    SignOffs signOffs;

    @Autowired
    Minutes minutes;

    @Autowired
    Resolutions resolutions;

    @Autowired
    SignIns signIns;

    @Autowired
    MeetingBook book;

    @Autowired
    MeetingSettings settings;

    @Autowired
    Messages messages;

    @Autowired
    List<TodoSource> todoSources;

    @Autowired
    SettableClock clock;

    @Autowired
    ApplicationEvents events;

    @Autowired
    BureauWithGroup.Factory bureaus;

    BureauWithGroup bureau;

    @BeforeEach
    void openBureau() {
        clock.set(NINE.plusHours(3).toInstant());
        bureau = bureaus.fresh();
    }

    @Test
    void invitesTheWholeLeadingGroupWithTheChairFirst() {
        var planned = bureau.asClerk(() -> meetings.plan(bureau.special(bureau.leader)));
        assertThat(planned.warnings()).isEmpty();
        assertThat(get(planned.meeting().id()).guests())
                .extracting(Guest::name)
                .containsExactly("陈远", "周敏", "吴刚", "何雨");
        assertThat(unread(bureau.member.id())).singleElement().asString().contains("请参加会议", "三楼会议室");
    }

    @Test
    void warnsWhenAnotherThanTheLeaderIsToChairTheSpecialMeeting() {
        var planned = bureau.asClerk(() -> meetings.plan(bureau.special(bureau.deputy)));
        assertThat(planned.warnings()).singleElement().asString().contains("在任的组长是陈远");
    }

    @Test
    void provesTheSpecialMeetingForTheLeaderOnTheDayItWasHeld() {
        var id = bureau.held(bureau.special(bureau.leader), bureau.leader, bureau.deputy);
        assertThat(sign(id)).isInstanceOf(SignOffResult.SignedOff.class);
        assertThat(events.stream(MeetingSignedOff.class))
                .containsExactly(new MeetingSignedOff(
                        bureau.bureau.id(),
                        id,
                        "M04",
                        bureau.leader.id(),
                        LocalDate.of(2026, 3, 10),
                        "2026年度网络安全专题会议",
                        "/meetings/" + id));
    }

    @Test
    void provesAQuarterForEachDeputyOfAJointMeetingWhereTheUnitAllowsIt() {
        bureau.asClerk(() -> settings.letJointMeetingsCount(true));
        var id = bureau.held(bureau.quarterly(bureau.deputy, bureau.otherDeputy), bureau.deputy, bureau.otherDeputy);
        signOnPaper(id);
        assertThat(events.stream(MeetingSignedOff.class))
                .allSatisfy(proof -> assertThat(proof.row()).isEqualTo("M05"))
                .extracting(MeetingSignedOff::personId)
                .containsExactlyInAnyOrder(bureau.deputy.id(), bureau.otherDeputy.id());
    }

    @Test
    void refusesAJointMeetingUnlessTheUnitAllowsIt() {
        refused(
                () -> bureau.asClerk(() -> meetings.plan(bureau.quarterly(bureau.deputy, bureau.otherDeputy))),
                "只计入一位副组长");
    }

    @Test
    void signsNothingThatWouldNotProveItsRow() {
        var id = bureau.held(bureau.special(bureau.deputy), bureau.deputy);
        var result = bureau.as(bureau.deputy, Role.LEADER, () -> signOffs.sign(id));
        assertThat(result)
                .isInstanceOfSatisfying(
                        SignOffResult.NotProving.class,
                        no -> assertThat(no.sentence()).contains("在任的组长是陈远"));
        assertThat(get(id).meeting().state()).isEqualTo(MeetingState.HELD);
        assertThat(events.stream(MeetingSignedOff.class)).isEmpty();
    }

    @Test
    void keepsWhatProvesNothingAsAnotherMeeting() {
        var id = bureau.held(bureau.special(bureau.deputy), bureau.deputy);
        bureau.asClerk(() -> meetings.keepAsOther(id));
        assertThat(bureau.as(bureau.deputy, Role.LEADER, () -> signOffs.sign(id)))
                .isInstanceOf(SignOffResult.SignedOff.class);
        assertThat(events.stream(MeetingSignedOff.class)).isEmpty();
    }

    @Test
    void letsOnlyTheChairSign() {
        var id = bureau.held(bureau.special(bureau.leader), bureau.leader);
        refused(() -> bureau.as(bureau.deputy, Role.LEADER, () -> signOffs.sign(id)), "应由主持人陈远本人签发");
        refused(() -> bureau.as(bureau.clerk, Role.OFFICE, () -> signOffs.sign(id)), "应由主持人陈远本人签发");
        refused(() -> bureau.as(bureau.leader, Role.STAFF, () -> signOffs.sign(id)), "权限");
    }

    @Test
    void recordsASignatureOnPaperWithThePaperOnly() {
        var id = bureau.held(bureau.special(bureau.leader), bureau.leader);
        refused(() -> bureau.asClerk(() -> signOffs.signOnBehalf(id, "纪要.pdf", new byte[0])), "扫描件");
        signOnPaper(id);
        var signOff = get(id).signOff();
        assertThat(signOff).isNotNull();
        assertThat(signOff.onBehalf()).isTrue();
        assertThat(signOff.signerId()).isEqualTo(bureau.leader.id());
        assertThat(signOff.minutesSha256())
                .isEqualTo(get(id).minutes().getFirst().sha256());
    }

    @Test
    void refusesToSignADraftWithGaps() {
        var id = bureau.held(bureau.special(bureau.leader), bureau.leader);
        bureau.asClerk(() -> minutes.write(id, minutes.draft(id), ""));
        refused(() -> sign(id), "请填写");
    }

    @Test
    void draftsMinutesFromTheRecord() {
        var id = bureau.held(bureau.special(bureau.leader), bureau.leader, bureau.deputy);
        bureau.asClerk(() -> signIns.absent(id, bureau.member.id(), "出差"));
        bureau.asClerk(() -> resolutions.add(id, "完成门户网站整改", bureau.deputy.id(), LocalDate.of(2026, 4, 30)));
        assertThat(bureau.asClerk(() -> minutes.draft(id)))
                .contains(
                        "时间：2026年3月10日 09:00—10:00",
                        "地点：三楼会议室",
                        "主持：陈远",
                        "出席：陈远、周敏",
                        "缺席：吴刚、何雨（出差）",
                        "1. 听取全年网络安全整体情况汇报",
                        "1. 完成门户网站整改（责任人：周敏；完成时限：2026年4月30日）");
    }

    @Test
    void turnsResolutionsIntoObligationsWithTheSignature() {
        var id = bureau.held(bureau.special(bureau.leader), bureau.leader);
        var decided =
                bureau.asClerk(() -> resolutions.add(id, "完成门户网站整改", bureau.deputy.id(), LocalDate.of(2026, 4, 30)));
        assertThat(events.stream(ResolutionPassed.class)).isEmpty();
        sign(id);
        assertThat(events.stream(ResolutionPassed.class)).singleElement().satisfies(passed -> {
            assertThat(passed.sourceId()).isEqualTo(decided.id());
            assertThat(passed.ownerId()).isEqualTo(bureau.deputy.id());
            assertThat(passed.dueOn()).isEqualTo(LocalDate.of(2026, 4, 30));
        });
        refused(() -> bureau.asClerk(() -> resolutions.remove(id, decided.id())), "已签发");
    }

    @Test
    void refusesAResolutionDueBeforeTheMeeting() {
        var id = bureau.held(bureau.special(bureau.leader), bureau.leader);
        refused(
                () -> bureau.asClerk(() -> resolutions.add(id, "立即整改", bureau.deputy.id(), LocalDate.of(2026, 3, 9))),
                "早于会议日期");
    }

    @Test
    void informsThoseWhoWereAbsentOnceItIsSigned() {
        var id = bureau.held(bureau.special(bureau.leader), bureau.leader, bureau.deputy);
        sign(id);
        assertThat(unread(bureau.member.id()).getFirst()).contains("您缺席的会议");
        assertThat(unread(bureau.deputy.id())).noneMatch(line -> line.contains("缺席"));
    }

    @Test
    void withdrawsTheProofWhenASignedMeetingIsCancelled() {
        var id = bureau.held(bureau.special(bureau.leader), bureau.leader);
        sign(id);
        refused(() -> bureau.asClerk(() -> meetings.cancel(id, "  ")), "取消原因");
        bureau.asClerk(() -> meetings.cancel(id, "会议记录有误，另行召开。"));
        assertThat(events.stream(SignedMeetingCancelled.class))
                .containsExactly(new SignedMeetingCancelled(bureau.bureau.id(), id, "会议记录有误，另行召开。"));
    }

    @Test
    void withdrawsNothingWhenAnUnsignedMeetingIsCancelled() {
        var id = bureau.asClerk(
                () -> meetings.plan(bureau.special(bureau.leader)).meeting().id());
        bureau.asClerk(() -> meetings.cancel(id, "组长临时有公务。"));
        assertThat(events.stream(SignedMeetingCancelled.class)).isEmpty();
        assertThat(unread(bureau.member.id()).getFirst()).contains("已取消", "组长临时有公务");
    }

    @Test
    void keepsEveryVersionOfTheMinutes() {
        var id = bureau.held(bureau.special(bureau.leader), bureau.leader);
        bureau.asClerk(() -> minutes.write(id, "第二稿", ""));
        bureau.asClerk(() -> minutes.write(id, "第二稿", ""));
        sign(id);
        refused(() -> bureau.asClerk(() -> minutes.write(id, "更正稿", "")), "更正原因");
        bureau.asClerk(() -> minutes.write(id, "更正稿", "参会人员姓名有误"));
        assertThat(get(id).minutes()).extracting(MinutesView::version).containsExactly(3, 2, 1);
        assertThat(get(id).signOff().minutesVersion()).isEqualTo(2);
    }

    @Test
    void signsMinutesThatSayWhatWasRegisteredAfterTheyWereSaved() {
        var id = bureau.held(bureau.special(bureau.leader), bureau.leader);
        bureau.asClerk(() -> minutes.write(id, filled(minutes.draft(id)), ""));
        register(id, "完成门户网站整改");
        var line = "三、议定事项\n1. 完成门户网站整改（责任人：周敏；完成时限：2026年4月30日）";
        assertThat(latest(id).text()).endsWith(line);
        sign(id);
        assertThat(latest(id).text()).endsWith(line);
        assertThat(get(id).signOff().minutesSha256()).isEqualTo(latest(id).sha256());
        assertThat(get(id).signOff().minutesVersion()).isEqualTo(latest(id).version());
    }

    @Test
    void showsNoResolutionInADraftThatWasTakenBack() {
        var id = bureau.held(bureau.special(bureau.leader), bureau.leader);
        var decided = register(id, "完成门户网站整改");
        bureau.asClerk(() -> minutes.write(id, filled(minutes.draft(id)), ""));
        bureau.asClerk(() -> resolutions.remove(id, decided.id()));
        assertThat(latest(id).text()).endsWith("三、议定事项\n无。");
    }

    @Test
    void addsWhatWasRegisteredToMinutesWithoutThatPart() {
        var id = bureau.held(bureau.special(bureau.leader), bureau.leader);
        register(id, "完成门户网站整改");
        sign(id);
        assertThat(latest(id).text()).contains("部署了下一步工作。", "议定事项\n1. 完成门户网站整改（责任人：周敏");
    }

    @Test
    void refusesMinutesThatDecideWhatIsNotRegistered() {
        var id = bureau.held(bureau.special(bureau.leader), bureau.leader);
        var text = "一、会议议题\n听取汇报\n\n二、议定事项\n1. 更换防火墙。\n\n三、其他\n无";
        refused(() -> bureau.asClerk(() -> minutes.write(id, text, "")), "“1. 更换防火墙。”没有登记");
    }

    @Test
    void keepsTheRegisteredResolutionsWhenSignedMinutesAreCorrected() {
        var id = bureau.held(bureau.special(bureau.leader), bureau.leader);
        register(id, "完成门户网站整改");
        sign(id);
        bureau.asClerk(() -> minutes.write(id, "一、会议议题\n听取汇报（更正）\n\n二、议定事项\n无。", "议题有误"));
        assertThat(latest(id).text()).contains("听取汇报（更正）", "二、议定事项\n1. 完成门户网站整改（责任人：周敏");
    }

    @Test
    void needsNoAttentionForAnInvitationToAMeetingThatIsOver() {
        var id = bureau.asClerk(
                () -> meetings.plan(bureau.special(bureau.leader)).meeting().id());
        assertThat(unread(bureau.member.id())).hasSize(1);
        bureau.asClerk(() -> {
            meetings.convene(id);
            meetings.hold(id, null, NINE.plusHours(1));
            meetings.invite(id, Invitees.only(bureau.clerk.id()));
        });
        assertThat(unread(bureau.member.id())).isEmpty();
        assertThat(unread(bureau.clerk.id())).isEmpty();
    }

    @Test
    void needsNoAttentionForAnInvitationOnceItsDayIsOver() {
        bureau.asClerk(() -> meetings.plan(bureau.special(bureau.leader)));
        clock.set(NINE.withHour(23).withMinute(59).toInstant());
        assertThat(unread(bureau.member.id())).hasSize(1);
        clock.set(NINE.withHour(0).plusDays(1).toInstant());
        assertThat(unread(bureau.member.id())).isEmpty();
    }

    @Test
    void replacesAnInvitationWhenTheMeetingIsMoved() {
        var id = bureau.asClerk(
                () -> meetings.plan(bureau.special(bureau.leader)).meeting().id());
        bureau.asClerk(() -> meetings.reschedule(id, NINE.plusDays(1), "三楼会议室"));
        assertThat(unread(bureau.member.id())).singleElement().asString().contains("改期");
    }

    @Test
    void asksOnlyTheOrganiserToSeeToAMeetingWhoseDayHasPassed() {
        bureau.asClerk(() -> meetings.plan(bureau.special(bureau.leader)));
        assertThat(todos(bureau.leader)).hasSize(1);
        clock.set(NINE.plusDays(1).toInstant());
        assertThat(todos(bureau.leader)).isEmpty();
        assertThat(todos(bureau.clerk)).singleElement().asString().contains("补录会议情况或改期");
    }

    @Test
    void tellsEverythingThatIsWrongWithAPlanAtOnce() {
        var wanted = new NewMeeting(
                MeetingKind.SPECIAL,
                " ",
                NINE.withYear(2200),
                "",
                bureau.leader.id(),
                List.of(),
                Invitees.only(),
                Set.of(bureau.deputy.id()));
        assertThatThrownBy(() -> bureau.asClerk(() -> meetings.plan(wanted)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.findings())
                                .extracting(Refusal.Finding::field)
                                .containsExactly("title", "start", "deputies"));
    }

    @Test
    void hidesMeetingsFromAnotherBureau() {
        var id = bureau.held(bureau.special(bureau.leader), bureau.leader);
        var others = bureaus.fresh();
        refused(() -> others.asClerk(() -> book.get(id)), "没有找到");
        refused(() -> others.asClerk(() -> meetings.cancel(id, "越权")), "没有找到");
        refused(() -> others.asClerk(() -> minutes.write(id, "越权", "")), "没有找到");
        refused(() -> others.asClerk(() -> signIns.projector(id)), "没有找到");
        assertThat(others.asClerk(() -> book.list(MeetingFilter.ofYear(2026)))).isEmpty();
        assertThat(others.asClerk(() -> book.named("专题", 10))).isEmpty();
    }

    @Test
    void invitesNobodyOfAnotherBureau() {
        var others = bureaus.fresh();
        refused(() -> bureau.asClerk(() -> meetings.plan(bureau.special(others.leader))), "不在您的管理范围内");
    }

    @Test
    void letsOnlyTheOfficePlan() {
        refused(() -> bureau.as(bureau.member, Role.STAFF, () -> meetings.plan(bureau.special(bureau.leader))), "权限");
    }

    private static String filled(String draft) {
        return draft.replaceAll("（请[^）]*）", "与会人员听取了汇报。");
    }

    private ResolutionView register(UUID id, String text) {
        return bureau.asClerk(() -> resolutions.add(id, text, bureau.deputy.id(), LocalDate.of(2026, 4, 30)));
    }

    private MinutesView latest(UUID id) {
        return get(id).minutes().getFirst();
    }

    private List<String> todos(PersonView person) {
        return bureau.as(
                person,
                Role.OFFICE,
                () -> todoSources.stream()
                        .flatMap(source -> source.todos(person.id()).stream())
                        .filter(todo -> todo.kind().equals("会议"))
                        .map(Todo::title)
                        .toList());
    }

    private SignOffResult sign(UUID id) {
        return bureau.as(bureau.leader, Role.LEADER, () -> signOffs.sign(id));
    }

    private void signOnPaper(UUID id) {
        bureau.asClerk(() -> signOffs.signOnBehalf(
                id, "纪要签字页.pdf", "%PDF-1.7 签字".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private MeetingDetail get(UUID id) {
        return bureau.asClerk(() -> book.get(id));
    }

    private List<String> unread(UUID person) {
        return org.shouze.platform.kernel.security.Acting.as(
                bureau.bureau.actor(person, Role.STAFF),
                () -> messages.unread(person).stream().map(MessageView::title).toList());
    }

    private static void refused(ThrowingCallable action, String sentence) {
        assertThatThrownBy(action).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
    }
}
