package org.shouze.responsibility.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan (工作方案) as others see it.
 *
 * @param issuer empty where the document does not say
 * @param number 发文字号, empty where the document does not say
 * @param dated 成文日期 as the document has it in ISO form, empty where it does not say
 * @param version counts the adopted plans of a unit from 1; 0 while it is a draft
 * @param replaces the plan whose place it took
 */
public record PlanView(
        UUID id,
        UUID unitId,
        String title,
        String issuer,
        String number,
        String dated,
        UUID fileId,
        PlanState state,
        int version,
        OffsetDateTime uploadedAt,
        @Nullable Adoption adoption,
        @Nullable UUID replaces) {

    /**
     * That it was adopted (采用).
     *
     * @param approver who approved it, as told by who adopted it
     * @param adoptedBy the name of who adopted it in the platform
     */
    public record Adoption(LocalDate effectiveOn, OffsetDateTime at, String approver, String adoptedBy) {}

    /** How the plan is named in other documents: 《title》（number）. */
    public String citation() {
        return "《" + title + "》" + (number.isEmpty() ? "" : "（" + number + "）");
    }

    public boolean isDraft() {
        return state == PlanState.DRAFT;
    }
}
