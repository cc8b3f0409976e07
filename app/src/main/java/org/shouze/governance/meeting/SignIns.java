package org.shouze.governance.meeting;

import java.util.Optional;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.OpenDoor;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing in at meetings (签到). Three ways, recorded with each name: by the own account or by choosing the own name on
 * a phone that scanned the projector's code, or by the office's staff.
 */
@Service
public class SignIns {

    private static final int LONGEST_NOTE = 50;

    private final SignInDesk desk;
    private final MeetingLedger ledger;
    private final MeetingStore meetings;
    private final BusinessTime time;

    SignIns(SignInDesk desk, MeetingLedger ledger, MeetingStore meetings, BusinessTime time) {
        this.desk = desk;
        this.ledger = ledger;
        this.meetings = meetings;
        this.time = time;
    }

    /** What the projector shows at this moment: the code, and how many are here. */
    @Transactional(readOnly = true)
    @Requires(MeetingGrants.MANAGE)
    public ProjectorView projector(UUID meetingId) {
        var meeting = ledger.read(meetingId);
        var now = time.instant();
        var code = meeting.state() == MeetingState.CONVENED
                ? meetings.secret(meetingId)
                        .map(secret -> new SignInCodes(meetingId, secret).codeAt(now))
                        .orElse("")
                : "";
        var invited = meeting.guests().size();
        return new ProjectorView(
                meeting.view(),
                code,
                SignInCodes.secondsLeft(now),
                invited - meeting.absent().size(),
                invited);
    }

    /** The sheet for a phone that scanned this code; empty for a code that is too old, closed, or none of ours. */
    @OpenDoor(because = "who attends may have no account; the code on the projector is the key")
    public Optional<SheetView> sheet(String code) {
        return Acting.as(Actor.platform(), () -> desk.sheet(code));
    }

    /** The sheet again, for a phone that scanned before; empty when its pass is too old, closed, or none of ours. */
    @OpenDoor(because = "who attends may have no account; the pass was given for the code on the projector")
    public Optional<SheetView> sheetOfPass(String pass) {
        return Acting.as(Actor.platform(), () -> desk.sheetOfPass(pass));
    }

    /** Signs in the name that somebody chose on the own phone. The person is as sure as the room's word for it. */
    @OpenDoor(because = "who attends may have no account; the pass was given for the code on the projector")
    public SignInResult choose(String pass, UUID personId) {
        return Acting.as(Actor.platform(), () -> desk.signIn(pass, personId, SignInWay.CHOSEN_ON_SITE, "本人现场选择"));
    }

    /**
     * Signs in the one who acts, on a phone that scanned the code.
     *
     * @throws Refusal when the account stands for no person
     */
    @Requires(MeetingGrants.ATTEND)
    public SignInResult own(String pass) {
        var actor = Acting.current();
        var person = actor.personId();
        if (person == null) {
            throw Refusal.rule("您的账号没有关联到具体人员，不能以本人账号签到。请选择姓名签到，或联系系统管理员关联人员。");
        }
        return Acting.as(Actor.platform(), () -> desk.signIn(pass, person, SignInWay.OWN_ACCOUNT, actor.name()));
    }

    /**
     * Signs somebody in on the staff's word; until the sign-off, also after the end.
     *
     * @throws Refusal when the person is not invited or sign-in is not open
     */
    @Transactional
    @Requires(MeetingGrants.MANAGE)
    public void byStaff(UUID meetingId, UUID personId) {
        var result = desk.record(
                meetingId, personId, SignInWay.BY_STAFF, Acting.current().name());
        switch (result) {
            case SignInResult.SignedIn now -> step(meetingId, "代" + now.guest().name() + "签到。");
            case SignInResult.AlreadySignedIn before -> {
                // Two clerks may tick the same name; once is enough.
            }
            case SignInResult.NotInvited no -> throw Refusal.rule("此人不在本次会议的应到名单中，请先将其加入应到名单。");
            case SignInResult.NotOpen no ->
                throw Refusal.rule("会议目前为“" + no.state().label() + "”，不能签到。请先开放签到；已签发或已取消的会议不再补录。");
            case SignInResult.CodeExpired no -> throw Refusal.notFound();
        }
    }

    /** Records that somebody is absent and why, or takes back a mistaken sign-in; until the sign-off. */
    @Transactional
    @Requires(MeetingGrants.MANAGE)
    public void absent(UUID meetingId, UUID personId, String note) {
        var clean = MeetingText.bounded("note", "缺席说明", note, LONGEST_NOTE);
        var meeting = ledger.open(meetingId);
        var guest =
                meeting.markAbsent(personId, clean, time.now(), Acting.current().name());
        ledger.record(meeting, guest);
        ledger.step(meeting, "登记" + guest.name() + "缺席" + (clean.isEmpty() ? "。" : "：" + clean));
    }

    private void step(UUID meetingId, String sentence) {
        ledger.step(ledger.read(meetingId), sentence);
    }
}
