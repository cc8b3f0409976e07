package org.shouze.responsibility.plan.adoption;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as adopted (已采用的方案).
 *
 * @param replaces the plan that it takes the place of, null for the first
 * @param effectiveOn the day from which it binds
 * @param repeated keys of requirements that say again what another does, with the key of that one
 */
public record AdoptedPlan(
        UUID planId,
        UUID unitId,
        String title,
        @Nullable UUID replaces,
        LocalDate effectiveOn,
        List<AdoptedObligation> obligations,
        Map<String, String> repeated) {}
