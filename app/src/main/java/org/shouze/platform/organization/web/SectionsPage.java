package org.shouze.platform.organization.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.organization.SectionView;
import org.shouze.platform.organization.UnitView;

/** The sections of a unit (科室). */
record SectionsPage(UnitView unit, List<SectionView> sections, Map<@Nullable UUID, Integer> people, String problem)
        implements OrganizationPage {

    @Override
    public String title() {
        return "科室";
    }

    @Override
    public UUID unitId() {
        return unit.id();
    }

    int peopleIn(SectionView section) {
        return people.getOrDefault(section.id(), 0);
    }
}
