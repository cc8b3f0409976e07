package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.shouze.platform.kernel.Refusal;
import org.shouze.responsibility.obligation.ChangeStore.Cause;
import org.shouze.responsibility.obligation.ChangeStore.Difference;
import org.springframework.stereotype.Component;

/** Other due dates and exemptions, written into the history with their reason. */
@Component
class OccurrenceEdits {

    private final OccurrenceStore store;
    private final ChangeStore changes;
    private final Approvals approvals;
    private final Reckoning reckoning;

    OccurrenceEdits(OccurrenceStore store, ChangeStore changes, Approvals approvals, Reckoning reckoning) {
        this.store = store;
        this.changes = changes;
        this.approvals = approvals;
        this.reckoning = reckoning;
    }

    void changeDue(Cause cause, Difference difference, LocalDate on) {
        store.changeDue(
                Objects.requireNonNull(cause.occurrenceId()),
                on,
                "由" + difference.before() + "调整，理由：" + cause.reason());
        changes.append(cause, List.of(difference));
    }

    void exempt(OccurrenceView occurrence, String reason, UUID approverId) {
        var approver = approvals.nameOf(
                occurrence.unitId(), approverId, occurrence.responsibility().personId());
        store.exempt(occurrence.id(), reckoning.time().now());
        changes.append(
                Cause.of(occurrence, reason).approvedBy(approver),
                List.of(new Difference("豁免", occurrence.stateLabel(), OccurrenceState.EXEMPT.label())));
    }

    static String required(String reason) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "请填写理由，理由将记入变更历史。");
        }
        return reason.strip();
    }
}
