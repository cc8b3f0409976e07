package org.shouze.responsibility.plan.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shouze.responsibility.plan.AdoptionWish;

/** How a plan is to be adopted; what is left out counts as no. */
record AdoptRequest(
        @Nullable LocalDate effectiveOn,
        @Nullable String approver,
        @Nullable Boolean confirmed,
        @Nullable Boolean endConflicting,
        @Nullable Boolean endOmitted) {

    AdoptionWish wish() {
        return new AdoptionWish(
                effectiveOn,
                approver == null ? "" : approver,
                Boolean.TRUE.equals(confirmed),
                Boolean.TRUE.equals(endConflicting),
                Boolean.TRUE.equals(endOmitted));
    }
}
