package org.shouze.responsibility.obligation.web;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.files.CheckState;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.notify.NoticeView;
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
        Map<UUID, CheckState> checks,
        List<ChangeView> history,
        List<AppointmentView> approvers,
        Rights rights,
        Told told,
        ProofForm form,
        String problem)
        implements Page {

    /** What the one who looks may do. */
    record Rights(boolean prove, boolean manage, boolean exempt, boolean chase) {}

    /**
     * What was told about it.
     *
     * @param receipts to whom, and what came back; empty for who may not see it
     * @param own what the one who looks was told
     */
    record Told(List<NoticeView> receipts, List<NoticeView> own) {

        /** Whether something was told to the one who looks, and not yet acknowledged. */
        boolean wantsAcknowledging() {
            return own.stream().anyMatch(each -> each.acknowledgedAt() == null);
        }

        String moment(@Nullable OffsetDateTime at) {
            return at == null ? "—" : at.atZoneSameInstant(BusinessTime.ZONE).format(MOMENT);
        }
    }

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm");

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
