package org.shouze.responsibility.obligation.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.notify.Notices;
import org.shouze.platform.notify.NotifyGrants;
import org.shouze.platform.organization.AppointmentView;
import org.shouze.responsibility.obligation.Evidence;
import org.shouze.responsibility.obligation.ObligationGrants;
import org.shouze.responsibility.obligation.Obligations;
import org.shouze.responsibility.obligation.OccurrenceView;
import org.shouze.responsibility.obligation.Occurrences;
import org.springframework.stereotype.Component;

/** Puts the page of an occurrence together, fresh or with what was typed. */
@Component
class OccurrencePages {

    private final Obligations obligations;
    private final Occurrences occurrences;
    private final Evidence evidence;
    private final Approvers approvers;
    private final Notices notices;
    private final BusinessTime time;

    OccurrencePages(
            Obligations obligations, Occurrences occurrences, Evidence evidence, Approvers approvers, Told told) {
        this.obligations = obligations;
        this.occurrences = occurrences;
        this.evidence = evidence;
        this.approvers = approvers;
        this.notices = told.notices();
        this.time = told.time();
    }

    /** What was told, and what day it is. */
    @Component("obligationTold")
    record Told(Notices notices, BusinessTime time) {}

    OccurrencePage of(UUID id, @Nullable ProofForm typed, String problem) {
        var occurrence = occurrences.get(id);
        var history = obligations.history(occurrence.obligationId()).stream()
                .filter(change -> id.equals(change.occurrenceId()))
                .toList();
        var rights = rights(occurrence);
        List<AppointmentView> able = rights.exempt() ? approvers.of(occurrence.unitId()) : List.of();
        var proofs = evidence.ofOccurrence(id);
        return new OccurrencePage(
                occurrence,
                obligations.get(occurrence.obligationId()),
                proofs,
                evidence.checks(proofs),
                history,
                able,
                rights,
                told(id),
                typed == null ? ProofForm.empty(time.today()) : typed,
                problem);
    }

    private static OccurrencePage.Rights rights(OccurrenceView occurrence) {
        var actor = Acting.current();
        var own = actor.personId() != null
                && actor.personId().equals(occurrence.responsibility().personId());
        var pending = occurrence.state().isPending();
        return new OccurrencePage.Rights(
                actor.may(ObligationGrants.PROVE_ANY) || (own && actor.may(ObligationGrants.PROVE)),
                pending && actor.may(ObligationGrants.MANAGE),
                pending && actor.may(ObligationGrants.EXEMPT),
                pending && actor.may(ObligationGrants.CHASE));
    }

    private OccurrencePage.Told told(UUID id) {
        var actor = Acting.current();
        return new OccurrencePage.Told(
                actor.may(NotifyGrants.RECEIPTS) ? notices.ofSubject(id) : List.of(),
                actor.may(NotifyGrants.OWN) ? notices.ownOfSubject(id) : List.of());
    }
}
