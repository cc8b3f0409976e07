package org.shouze.responsibility.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.PersonView;
import org.springframework.stereotype.Component;

/** Looks up who on record bears the names of a plan, leavers apart. */
@Component
class KnownPeople {

    private final People people;

    KnownPeople(People people) {
        this.people = people;
    }

    Map<String, List<PersonView>> named(UUID unitId, List<String> names) {
        return people.namedAny(unitId, names).stream().collect(Collectors.groupingBy(PersonView::name));
    }
}
