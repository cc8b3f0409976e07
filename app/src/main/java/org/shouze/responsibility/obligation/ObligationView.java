package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An obligation (义务): something that a unit has to do, from its plan or from a request.
 *
 * @param planId the plan that asks now; null for a request
 * @param ownerId the person a request was given to; null for a plan's obligation
 * @param href the record a request came from; empty for a plan's obligation
 * @param scheduledFrom since when the present cadence and roles apply
 * @param validTo the last day on which it binds; null while it does
 */
public record ObligationView(
        UUID id,
        UUID unitId,
        @Nullable UUID planId,
        String planKey,
        @Nullable UUID ownerId,
        String href,
        Wording wording,
        Demand demand,
        LocalDate validFrom,
        LocalDate scheduledFrom,
        @Nullable LocalDate validTo) {

    public String title() {
        return wording.title();
    }

    public @Nullable String row() {
        return wording.row();
    }

    /** Whether it comes from a plan, not from a request. */
    public boolean isPlanned() {
        return planId != null;
    }

    public Area area() {
        return isPlanned() ? Area.ofRow(wording.row()) : Area.REQUEST;
    }

    /** Whether it binds on a day. */
    public boolean bindsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
