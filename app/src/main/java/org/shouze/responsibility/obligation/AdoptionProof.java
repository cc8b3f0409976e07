package org.shouze.responsibility.obligation;

import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.organization.Appointments;
import org.shouze.responsibility.plan.adoption.AdoptedPlan;
import org.springframework.stereotype.Component;

/** What the adoption of a plan proves by itself: that there is a plan (M03), and the group it names where all posts are held (M01). */
@Component
class AdoptionProof {

    private static final String SOURCE = "plan";

    private final EvidenceStore ledger;
    private final ObligationStore obligations;
    private final Matches matches;
    private final Appointments appointments;
    private final Reckoning reckoning;

    AdoptionProof(
            EvidenceStore ledger,
            ObligationStore obligations,
            Matches matches,
            Appointments appointments,
            Reckoning reckoning) {
        this.ledger = ledger;
        this.obligations = obligations;
        this.matches = matches;
        this.appointments = appointments;
        this.reckoning = reckoning;
    }

    void enter(AdoptedPlan plan) {
        enter(plan, "M03", "《" + plan.title() + "》已采用");
        if (appointments.vacancies(plan.unitId(), plan.effectiveOn()).isEmpty()) {
            enter(plan, "M01", "领导小组及其办公室已按《" + plan.title() + "》配齐");
        }
    }

    private void enter(AdoptedPlan plan, String row, String title) {
        if (ledger.append(entry(plan, row, title))) {
            matches.renew(plan.unitId(), obligations.ofRow(plan.unitId(), row));
        }
    }

    private EvidenceView entry(AdoptedPlan plan, String row, String title) {
        return new EvidenceView(
                Ids.next(),
                plan.unitId(),
                SOURCE,
                plan.planId(),
                row,
                null,
                null,
                plan.effectiveOn(),
                title,
                "",
                "/plans/" + plan.planId(),
                null,
                Acting.current().name(),
                reckoning.time().now(),
                "");
    }
}
