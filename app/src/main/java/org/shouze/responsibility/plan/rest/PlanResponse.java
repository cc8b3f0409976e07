package org.shouze.responsibility.plan.rest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.responsibility.plan.PlanView;

/** A plan as the API tells it; what the document does not say is empty, what has not happened is null. */
record PlanResponse(
        UUID id,
        UUID unitId,
        String title,
        String issuer,
        String number,
        String dated,
        String state,
        int version,
        OffsetDateTime uploadedAt,
        @Nullable LocalDate effectiveOn,
        @Nullable OffsetDateTime adoptedAt,
        @Nullable String adoptedBy,
        @Nullable String approver,
        @Nullable UUID replaces) {

    static PlanResponse of(PlanView plan) {
        var adoption = plan.adoption();
        return new PlanResponse(
                plan.id(),
                plan.unitId(),
                plan.title(),
                plan.issuer(),
                plan.number(),
                plan.dated(),
                plan.state().name().toLowerCase(java.util.Locale.ROOT),
                plan.version(),
                plan.uploadedAt(),
                adoption == null ? null : adoption.effectiveOn(),
                adoption == null ? null : adoption.at(),
                adoption == null ? null : adoption.adoptedBy(),
                adoption == null ? null : adoption.approver(),
                plan.replaces());
    }
}
