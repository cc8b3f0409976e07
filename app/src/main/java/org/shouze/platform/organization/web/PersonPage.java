package org.shouze.platform.organization.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.organization.AppointmentView;
import org.shouze.platform.organization.HandoverView;
import org.shouze.platform.organization.PersonView;
import org.shouze.platform.organization.UnitView;

/** A person's page (人员): what they are, what they held, what they hold. */
record PersonPage(UnitView unit, HandoverView held, List<AppointmentView> history, LocalDate today)
        implements OrganizationPage {

    @Override
    public String title() {
        return person().name();
    }

    @Override
    public UUID unitId() {
        return unit.id();
    }

    PersonView person() {
        return held.person();
    }
}
