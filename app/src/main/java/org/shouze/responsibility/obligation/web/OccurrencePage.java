package org.shouze.responsibility.obligation.web;

import java.util.List;
import java.util.Objects;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.organization.AppointmentView;
import org.shouze.responsibility.obligation.ChangeView;
import org.shouze.responsibility.obligation.EvidenceView;
import org.shouze.responsibility.obligation.ObligationView;
import org.shouze.responsibility.obligation.OccurrenceView;

/** The page of one occurrence (期次详情): its state, who is responsible, when it is due, what proves it. */
record OccurrencePage(
        OccurrenceView occurrence,
        ObligationView obligation,
        List<EvidenceView> evidence,
        List<ChangeView> history,
        List<AppointmentView> approvers,
        Rights rights,
        ProofForm form,
        String problem)
        implements Page {

    /** What the one who looks may do. */
    record Rights(boolean prove, boolean manage, boolean exempt) {}

    @Override
    public String title() {
        return occurrence.title() + " · " + occurrence.periodLabel();
    }

    @Override
    public String menu() {
        return "obligations";
    }

    /** A meeting proves two rows by itself: from here it can be planned. */
    boolean isProvenByMeeting() {
        return List.of("M04", "M05").contains(Objects.requireNonNullElse(occurrence.row(), ""));
    }

    /** Where the meeting is planned: the row decides its kind, the person responsible is in the form already. */
    String meetingHref() {
        var person = occurrence.responsibility().personId();
        return "/meetings/new?row=" + occurrence.row() + (person == null ? "" : "&person=" + person) + "&obligation="
                + occurrence.id();
    }

    List<EvidenceView> inForce() {
        return evidence.stream().filter(each -> !each.isWithdrawn()).toList();
    }
}
