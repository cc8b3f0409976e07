package org.shouze.responsibility.plan.adoption;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as adopted (已采用的方案).
 *
 * @param replaces the plan that it takes the place of, null for the first
 * @param effectiveOn the day from which it binds
 * @param repeated requirements that say again what another does, and are no obligations of their own
 */
public record AdoptedPlan(
        UUID planId,
        UUID unitId,
        String title,
        @Nullable UUID replaces,
        LocalDate effectiveOn,
        List<AdoptedObligation> obligations,
        List<Repeated> repeated) {

    /** A requirement that says again what another does (重复表述), by their keys. */
    public record Repeated(String key, String said) {}
}
