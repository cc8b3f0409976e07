package org.shouze.governance.meeting.web;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.governance.meeting.MeetingDates;
import org.shouze.governance.meeting.MeetingGrants;
import org.shouze.governance.meeting.MeetingKind;
import org.shouze.governance.meeting.MeetingSettings;
import org.shouze.governance.meeting.Meetings;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(MeetingGrants.MANAGE)
class PlanController {

    private static final LocalTime USUAL_START = LocalTime.of(9, 0);

    private final Meetings meetings;
    private final MeetingSettings settings;
    private final GroupChoices choices;
    private final NamedPersons persons;

    PlanController(Meetings meetings, MeetingSettings settings, GroupChoices choices, NamedPersons persons) {
        this.meetings = meetings;
        this.settings = settings;
        this.choices = choices;
        this.persons = persons;
    }

    /** Begins with what an occurrence asks for, where its page leads here: its row, and the person responsible. */
    @GetMapping("/meetings/new")
    PlanPage blank(
            @RequestParam(required = false) @Nullable String row,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable UUID obligation,
            @RequestParam(required = false) @Nullable MeetingKind kind) {
        var wanted = kind != null ? kind : "M05".equals(row) ? MeetingKind.QUARTERLY : MeetingKind.SPECIAL;
        return page(prefilled(wanted, person), obligation == null ? "" : obligation.toString(), "");
    }

    @PostMapping("/meetings")
    Object plan(PlanForm form, @RequestParam(defaultValue = "") String occurrence) {
        try {
            var planned = meetings.plan(form.toNewMeeting(persons));
            Flash.say("会议已安排，应到人员已收到通知。" + (planned.warnings().isEmpty() ? "" : "请注意下面的佐证提示。"));
            return new RedirectView(planned.meeting().href());
        } catch (Refusal refusal) {
            return page(form, occurrence, refusal.sentence());
        }
    }

    private PlanForm prefilled(MeetingKind kind, @Nullable UUID person) {
        var today = choices.today();
        var everybody = choices.everybody();
        var chair = person == null && kind == MeetingKind.SPECIAL && !everybody.isEmpty()
                ? everybody.getFirst().id()
                : person;
        return new PlanForm(
                kind.name(),
                switch (kind) {
                    case SPECIAL -> today.getYear() + "年度网络安全专题会议";
                    case QUARTERLY ->
                        today.getYear() + "年第" + "一二三四".charAt(MeetingDates.quarterOf(today) - 1) + "季度网络安全工作汇报会";
                    case OTHER -> "";
                },
                Moments.field(
                        today.atTime(USUAL_START).atZone(BusinessTime.ZONE).toOffsetDateTime()),
                "",
                chair == null ? "" : chair.toString(),
                kind == MeetingKind.SPECIAL ? "听取网络安全整体情况汇报\n研究部署下一步工作" : "听取本季度网络安全工作情况汇报",
                kind == MeetingKind.SPECIAL ? "on" : null,
                null,
                "",
                kind == MeetingKind.QUARTERLY && person != null ? List.of(person.toString()) : List.of());
    }

    private PlanPage page(PlanForm form, String occurrence, String problem) {
        return new PlanPage(
                form,
                choices.everybody(),
                choices.deputies(),
                settings.jointMeetingCounts(),
                occurrence.matches("[0-9a-f-]{36}") ? occurrence : "",
                problem);
    }
}
