package org.shouze.responsibility.plan.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.responsibility.plan.PlanView;

/** A stretch of the list; {@code next} goes into {@code after} for the stretch that follows, null at the end. */
record PlanListResponse(List<PlanResponse> items, @Nullable UUID next) {

    static PlanListResponse of(List<PlanView> found, int limit) {
        var items = found.stream().limit(limit).map(PlanResponse::of).toList();
        return new PlanListResponse(
                items, found.size() > limit ? items.getLast().id() : null);
    }
}
