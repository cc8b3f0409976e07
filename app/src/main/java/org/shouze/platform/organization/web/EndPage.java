package org.shouze.platform.organization.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.organization.AppointmentView;

/** The form that ends an appointment (结束任职). */
record EndPage(
        AppointmentView appointment,
        @Nullable String on,
        @Nullable String reason,
        String problem) implements OrganizationPage {

    @Override
    public String title() {
        return "结束任职";
    }

    @Override
    public UUID unitId() {
        return appointment.unitId();
    }
}
