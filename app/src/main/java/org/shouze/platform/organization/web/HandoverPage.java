package org.shouze.platform.organization.web;

import java.time.LocalDate;
import java.util.UUID;
import org.shouze.platform.organization.HandoverView;

/** A leaver's hand-over (工作交接): everything held on one page. */
record HandoverPage(HandoverView held, HandoverForm form, PersonPickPage picked, LocalDate today, String problem)
        implements OrganizationPage {

    @Override
    public String title() {
        return held.person().name() + "的工作交接";
    }

    @Override
    public UUID unitId() {
        return held.person().unitId();
    }
}
