package org.shouze.governance.meeting.web;

import java.util.UUID;
import org.shouze.governance.meeting.Invitees;
import org.shouze.governance.meeting.MeetingGrants;
import org.shouze.governance.meeting.Meetings;
import org.shouze.governance.meeting.SignIns;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Requires(MeetingGrants.MANAGE)
class MeetingController {

    private final Meetings meetings;
    private final SignIns signIns;
    private final MeetingPages pages;
    private final NamedPersons persons;

    MeetingController(Meetings meetings, SignIns signIns, MeetingPages pages, NamedPersons persons) {
        this.meetings = meetings;
        this.signIns = signIns;
        this.pages = pages;
        this.persons = persons;
    }

    @GetMapping("/meetings/{id}")
    @Requires(MeetingGrants.READ)
    MeetingPage show(@PathVariable UUID id) {
        return pages.show(id);
    }

    @PostMapping("/meetings/{id}/reschedule")
    Object reschedule(@PathVariable UUID id, MeetingForm input) {
        return pages.after(
                id,
                input,
                "会议已改期，应到人员已收到通知。",
                () -> meetings.reschedule(
                        id, Moments.moment("start", "会议时间", input.start()), MeetingForm.text(input.place())));
    }

    @PostMapping("/meetings/{id}/invite")
    Object invite(@PathVariable UUID id, MeetingForm input) {
        return pages.after(
                id,
                input,
                "应到名单已更新。",
                () -> meetings.invite(
                        id,
                        new Invitees(
                                persons.find(input.names()),
                                input.leadingGroup() != null,
                                input.sectionHeads() != null)));
    }

    @PostMapping("/meetings/{id}/uninvite")
    Object uninvite(@PathVariable UUID id, MeetingForm input) {
        return pages.after(id, input, "已移出应到名单。", () -> meetings.uninvite(id, input.personId()));
    }

    @PostMapping("/meetings/{id}/convene")
    Object convene(@PathVariable UUID id, MeetingForm input) {
        return pages.after(id, input, "签到已开放，可投屏签到二维码。", () -> meetings.convene(id));
    }

    @PostMapping("/meetings/{id}/present")
    Object present(@PathVariable UUID id, MeetingForm input) {
        return pages.after(id, input, "已代为签到。", () -> signIns.byStaff(id, input.personId()));
    }

    @PostMapping("/meetings/{id}/absent")
    Object absent(@PathVariable UUID id, MeetingForm input) {
        return pages.after(
                id, input, "已登记缺席。", () -> signIns.absent(id, input.personId(), MeetingForm.text(input.note())));
    }

    @PostMapping("/meetings/{id}/hold")
    Object hold(@PathVariable UUID id, MeetingForm input) {
        return pages.after(
                id,
                input,
                "会议已结束，请编写纪要并提请主持人签发。",
                () -> meetings.hold(
                        id,
                        Moments.moment("start", "实际开始时间", input.start()),
                        Moments.moment("end", "实际结束时间", input.end())));
    }

    @PostMapping("/meetings/{id}/keep-as-other")
    Object keepAsOther(@PathVariable UUID id, MeetingForm input) {
        return pages.after(id, input, "已改为“其他会议”留存，不作为佐证。", () -> meetings.keepAsOther(id));
    }

    @PostMapping("/meetings/{id}/cancel")
    Object cancel(@PathVariable UUID id, MeetingForm input) {
        return pages.after(id, input, "会议已取消，应到人员已收到通知。", () -> meetings.cancel(id, MeetingForm.text(input.reason())));
    }
}
