package org.shouze.responsibility.plan.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shouze.responsibility.plan.AdoptionWish;

/** How a plan is to be adopted, as typed. */
record AdoptionForm(
        @Nullable String effectiveOn,
        @Nullable String approver,
        @Nullable Boolean confirmed,
        @Nullable Boolean endConflicting,
        @Nullable Boolean endOmitted) {

    AdoptionWish wish() {
        return new AdoptionWish(date(), Typed.text(approver), isConfirmed(), endsConflicting(), endsOmitted());
    }

    /** A box that is not ticked is not sent. */
    boolean isConfirmed() {
        return Boolean.TRUE.equals(confirmed);
    }

    boolean endsConflicting() {
        return Boolean.TRUE.equals(endConflicting);
    }

    boolean endsOmitted() {
        return Boolean.TRUE.equals(endOmitted);
    }

    @Nullable LocalDate date() {
        try {
            return effectiveOn == null || effectiveOn.isBlank() ? null : LocalDate.parse(effectiveOn.strip());
        } catch (DateTimeException malformed) {
            return null;
        }
    }
}
