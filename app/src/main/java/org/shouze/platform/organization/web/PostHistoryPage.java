package org.shouze.platform.organization.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.organization.AppointmentView;
import org.shouze.platform.organization.Post;
import org.shouze.platform.organization.UnitView;

/** All who held a post (任职沿革). */
record PostHistoryPage(UnitView unit, Post post, List<AppointmentView> history, LocalDate today)
        implements OrganizationPage {

    @Override
    public String title() {
        return post.label() + "任职沿革";
    }

    @Override
    public UUID unitId() {
        return unit.id();
    }
}
