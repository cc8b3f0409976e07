package org.shouze.governance.meeting;

import java.util.ArrayList;
import java.util.List;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.springframework.stereotype.Component;

/** Draws up a meeting from what was asked for, or says everything that is wrong with it at once. */
@Component
class MeetingPlan {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_PLACE = 100;
    private static final int LONGEST_ITEM = 200;
    private static final int MOST_ITEMS = 30;
    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2100;

    private final GuestList guestList;
    private final Proofs proofs;

    MeetingPlan(GuestList guestList, Proofs proofs) {
        this.guestList = guestList;
        this.proofs = proofs;
    }

    Meeting draw(NewMeeting wanted) {
        var findings = findings(wanted);
        if (!findings.isEmpty()) {
            throw Refusal.invalid(findings);
        }
        var unit = Acting.unit();
        var guests = guestList.of(wanted, unit, BusinessTime.dayOf(wanted.start()));
        var meeting = Meeting.of(view(wanted, guests.getFirst().name()), List.of());
        meeting.invite(guests);
        if (wanted.deputies().size() > 1 && !proofs.jointCounts(meeting)) {
            throw Refusal.invalid(
                    "deputies",
                    "本单位设置为一次季度听取汇报会只计入一位副组长，本次选择了" + wanted.deputies().size()
                            + "位。请为每位副组长分别安排，或由办公室在会议设置中允许联席会议计入多人。");
        }
        return meeting;
    }

    List<Guest> guests(Meeting meeting, Invitees more) {
        var view = meeting.view();
        return guestList.of(more, view.unitId(), view.day());
    }

    List<String> warnings(Meeting meeting) {
        return proofs.warnings(meeting);
    }

    static String place(String raw) {
        return MeetingText.bounded("place", "地点", raw, LONGEST_PLACE);
    }

    private static MeetingView view(NewMeeting wanted, String chairName) {
        var actor = Acting.current();
        return new MeetingView(
                Ids.next(),
                Acting.unit(),
                wanted.kind(),
                MeetingState.PLANNED,
                wanted.title().strip(),
                wanted.start(),
                null,
                place(wanted.place()),
                wanted.chairId(),
                chairName,
                agenda(wanted),
                actor.personId(),
                actor.name(),
                "");
    }

    private static List<String> agenda(NewMeeting wanted) {
        return wanted.agenda().stream()
                .map(item -> item.replaceAll("\\s+", " ").strip())
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static List<Refusal.Finding> findings(NewMeeting wanted) {
        var found = new ArrayList<Refusal.Finding>();
        var title = wanted.title().strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            found.add(new Refusal.Finding("title", "会议名称应为 1 至 " + LONGEST_TITLE + " 个字。"));
        }
        var year = wanted.start().getYear();
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            found.add(new Refusal.Finding("start", "会议时间的年份应在 2000 至 2100 年之间。"));
        }
        var agenda = agenda(wanted);
        if (agenda.size() > MOST_ITEMS || agenda.stream().anyMatch(item -> item.length() > LONGEST_ITEM)) {
            found.add(new Refusal.Finding("agenda", "会议议题最多 30 项，每项不超过 200 个字。"));
        }
        if (wanted.kind() == MeetingKind.QUARTERLY && wanted.deputies().isEmpty()) {
            found.add(new Refusal.Finding("deputies", "季度听取汇报会应选择对应的副组长。"));
        }
        if (wanted.kind() != MeetingKind.QUARTERLY && !wanted.deputies().isEmpty()) {
            found.add(new Refusal.Finding("deputies", "只有季度听取汇报会需要选择对应的副组长，请取消选择或更改会议类别。"));
        }
        return found;
    }
}
