package org.shouze.platform.organization.web;

import java.util.List;
import java.util.UUID;
import org.shouze.platform.organization.Post;
import org.shouze.platform.organization.SectionView;
import org.shouze.platform.organization.UnitView;

/** The form of an appointment (任命). */
record AppointPage(UnitView unit, AppointForm form, List<SectionView> sections, PersonPickPage picked, String problem)
        implements OrganizationPage {

    @Override
    public String title() {
        return "任命";
    }

    @Override
    public UUID unitId() {
        return unit.id();
    }

    boolean isPost(Post post) {
        return post == form.post();
    }

    boolean isSection(SectionView section) {
        return section.id().toString().equals(form.section());
    }
}
