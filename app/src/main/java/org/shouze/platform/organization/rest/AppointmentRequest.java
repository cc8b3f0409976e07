package org.shouze.platform.organization.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.organization.NewAppointment;
import org.shouze.platform.organization.Post;

/** An appointment as the API takes it; {@code to} only for history entered later. */
record AppointmentRequest(
        @Nullable UUID unitId,
        @Nullable UUID personId,
        @Nullable Post post,
        @Nullable UUID sectionId,
        @Nullable String field,
        @Nullable String document,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    NewAppointment toAppointment(UUID ownUnit) {
        if (personId == null || post == null || from == null) {
            throw Refusal.invalid("appointment", "personId、post、from 三项必填。");
        }
        return new NewAppointment(
                unitId == null ? ownUnit : unitId,
                personId,
                post,
                sectionId,
                PersonRequest.text(field),
                PersonRequest.text(document),
                from);
    }
}
