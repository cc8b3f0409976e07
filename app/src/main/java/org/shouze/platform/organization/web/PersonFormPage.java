package org.shouze.platform.organization.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.organization.SectionView;

/**
 * The form of a person (人员登记).
 *
 * @param id the person, null for a new one
 * @param problem what was wrong the last time
 */
record PersonFormPage(UUID unitId, @Nullable UUID id, PersonForm form, List<SectionView> sections, String problem)
        implements OrganizationPage {

    @Override
    public String title() {
        return id == null ? "新增人员" : "修改人员资料";
    }

    String action() {
        return id == null ? "/organization/people?unit=" + unitId : "/organization/people/" + id;
    }

    String back() {
        return id == null ? "/organization/people?unit=" + unitId : "/organization/people/" + id;
    }
}
