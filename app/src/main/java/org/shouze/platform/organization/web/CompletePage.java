package org.shouze.platform.organization.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.organization.AppointmentView;

/** The form that adds what an appointment lacks (补充任职信息). */
record CompletePage(
        AppointmentView appointment,
        @Nullable String document,
        @Nullable String field,
        String problem) implements OrganizationPage {

    @Override
    public String title() {
        return "补充任职信息";
    }

    @Override
    public UUID unitId() {
        return appointment.unitId();
    }
}
