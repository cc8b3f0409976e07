package org.shouze.responsibility.obligation.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.organization.AppointmentView;
import org.shouze.responsibility.obligation.Evidence;
import org.shouze.responsibility.obligation.ObligationGrants;
import org.shouze.responsibility.obligation.ObligationRecord;
import org.shouze.responsibility.obligation.Obligations;
import org.springframework.stereotype.Component;

/** Builds the page of an obligation, also again with what was typed and what was wrong with it. */
@Component
class ObligationPages {

    private final Obligations obligations;
    private final Evidence evidence;
    private final Approvers approvers;
    private final BusinessTime time;

    ObligationPages(Obligations obligations, Evidence evidence, Approvers approvers, BusinessTime time) {
        this.obligations = obligations;
        this.evidence = evidence;
        this.approvers = approvers;
        this.time = time;
    }

    ObligationPage of(UUID id) {
        return withProblem(id, "");
    }

    ObligationPage withProblem(UUID id, String problem) {
        return page(obligations.record(id), null, null, problem);
    }

    ObligationPage withChange(UUID id, ObligationForm typed, String problem) {
        return page(obligations.record(id), typed, null, problem);
    }

    ObligationPage withOccasion(UUID id, OccasionForm typed, String problem) {
        return page(obligations.record(id), null, typed, problem);
    }

    private ObligationPage page(
            ObligationRecord record, @Nullable ObligationForm change, @Nullable OccasionForm occasion, String problem) {
        var actor = Acting.current();
        var mayManage = actor.may(ObligationGrants.MANAGE);
        return new ObligationPage(
                record,
                evidence.checks(record.evidence()),
                change == null ? ObligationForm.of(record.obligation()) : change,
                occasion == null ? OccasionForm.at(time.now()) : occasion,
                mayManage ? approvers.of(record.obligation().unitId()) : List.<AppointmentView>of(),
                new ObligationPage.Rights(mayManage, actor.may(ObligationGrants.PROVE_ANY)),
                problem);
    }
}
