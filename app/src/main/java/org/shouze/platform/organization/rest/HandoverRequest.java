package org.shouze.platform.organization.rest;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.organization.HandoverOrder;

/** A hand-over as the API takes it. */
record HandoverRequest(
        @Nullable UUID toPersonId,
        @Nullable LocalDate on,
        @Nullable Set<UUID> appointmentIds,
        @Nullable String document) {

    HandoverOrder toOrder(UUID leaver) {
        if (toPersonId == null || on == null) {
            throw Refusal.invalid("handover", "toPersonId、on 两项必填。");
        }
        return new HandoverOrder(
                leaver,
                toPersonId,
                on,
                appointmentIds == null ? Set.of() : appointmentIds,
                PersonRequest.text(document));
    }
}
