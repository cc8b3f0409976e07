package org.shouze.platform.organization.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.organization.PersonView;

/** People to choose one from, inside a form (选择人员). */
record PersonPickPage(
        List<PersonView> people, UUID unitId, @Nullable UUID chosen) implements OrganizationPage {

    @Override
    public String title() {
        return "选择人员";
    }

    boolean isChosen(PersonView person) {
        return person.id().equals(chosen);
    }
}
