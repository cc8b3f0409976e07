package org.shouze.governance.meeting.web;

import java.util.List;
import org.shouze.governance.meeting.MeetingKind;
import org.shouze.platform.kernel.page.Page;

/**
 * The form for a new meeting (安排会议).
 *
 * @param occurrence the occurrence that the meeting is to prove, empty where it was not reached from one
 */
record PlanPage(
        PlanForm form,
        List<GroupChoices.Choice> chairs,
        List<GroupChoices.Choice> deputies,
        boolean jointCounts,
        String occurrence,
        String problem)
        implements Page {

    @Override
    public String title() {
        return "安排会议";
    }

    @Override
    public String menu() {
        return MeetingMenu.ID;
    }

    List<MeetingKind> kinds() {
        return List.of(MeetingKind.values());
    }
}
