package org.shouze.platform.organization.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouze.platform.organization.Post;

/** The tree of units (单位). */
record UnitsPage(UUID unitId, List<UnitLine> units, Map<UUID, List<Post>> vacancies, String problem)
        implements OrganizationPage {

    @Override
    public String title() {
        return "单位";
    }

    List<Post> vacanciesOf(UnitLine line) {
        return vacancies.getOrDefault(line.unit().id(), List.of());
    }
}
