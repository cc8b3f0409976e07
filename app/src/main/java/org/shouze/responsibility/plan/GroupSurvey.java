package org.shouze.responsibility.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouze.platform.organization.Appointments;
import org.shouze.platform.organization.SectionView;
import org.shouze.platform.organization.Sections;
import org.springframework.stereotype.Component;

/** Compares the persons, posts and sections of a draft with those on record. */
@Component
class GroupSurvey {

    private static final String SECTION = "section:";

    private final KnownPeople people;
    private final Sections sections;
    private final Appointments appointments;

    GroupSurvey(KnownPeople people, Sections sections, Appointments appointments) {
        this.people = people;
        this.sections = sections;
        this.appointments = appointments;
    }

    /** What was found: whom names mean, what changes about posts, and which sections are missing. */
    record Findings(List<PersonMatch> people, GroupChange change, List<String> missingSections) {}

    List<PersonMatch> people(UUID unitId, Draft draft) {
        return PersonMatching.of(draft, people.named(unitId, draft.roster().people()));
    }

    Findings survey(UUID unitId, Draft draft, LocalDate on) {
        var matches = people(unitId, draft);
        var change = GroupChange.of(draft.roster(), matches, appointments.inForce(unitId, on));
        var known = sections.of(unitId).stream().map(SectionView::name).toList();
        var missing = named(draft).filter(name -> !known.contains(name)).toList();
        return new Findings(matches, change, missing);
    }

    private static Stream<String> named(Draft draft) {
        return draft.obligations().stream()
                .flatMap(one -> one.responsible().stream())
                .filter(code -> code.startsWith(SECTION))
                .map(code -> code.substring(SECTION.length()))
                .distinct();
    }
}
