package org.shouze.platform.organization.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.organization.PeopleQuery;
import org.shouze.platform.organization.PersonView;
import org.shouze.platform.organization.SectionView;
import org.shouze.platform.organization.UnitView;

/**
 * The list of people (人员).
 *
 * @param before whether there are people before the first one shown
 * @param more whether there are people behind the last one shown
 */
record PeoplePage(
        UnitView unit,
        List<UnitLine> units,
        List<SectionView> sections,
        PeopleQuery query,
        List<PersonView> people,
        int total,
        boolean before,
        boolean more,
        String hint)
        implements OrganizationPage {

    @Override
    public String title() {
        return "人员";
    }

    @Override
    public UUID unitId() {
        return unit.id();
    }

    boolean isFiltered() {
        return query.sectionId() != null || !query.text().isEmpty();
    }

    boolean isIn(@Nullable UUID section) {
        return section != null && section.equals(query.sectionId());
    }

    /** The query of this list, as an address carries it. */
    String filter() {
        var section = query.sectionId();
        return "unit=" + unit.id()
                + (section == null ? "" : "&section=" + section)
                + (query.text().isEmpty() ? "" : "&q=" + URLEncoder.encode(query.text(), StandardCharsets.UTF_8))
                + (query.left() ? "&left=true" : "");
    }

    String nextHref() {
        return "/organization/people?" + filter() + "&after=" + people.getLast().id();
    }

    String previousHref() {
        return "/organization/people?" + filter() + "&before="
                + people.getFirst().id();
    }
}
