package org.shouze.responsibility.plan.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.organization.PersonView;
import org.shouze.responsibility.plan.DraftView;
import org.shouze.responsibility.plan.GroupEntry;
import org.shouze.responsibility.plan.PersonMatch;

/** The people of a draft, post by post, and whom each of their names means. */
record PlanPeopleResponse(long revision, List<GroupEntry> entries, List<Match> matches) {

    /** Whom a name means; the candidates are those on record with this name. */
    record Match(
            String name,
            PersonMatch.Outcome outcome,
            @Nullable UUID personId,
            List<UUID> candidates) {

        static Match of(PersonMatch match) {
            return new Match(
                    match.name(),
                    match.outcome(),
                    match.personId(),
                    match.candidates().stream().map(PersonView::id).toList());
        }
    }

    static PlanPeopleResponse of(DraftView draft, List<PersonMatch> matches) {
        return new PlanPeopleResponse(
                draft.revision(),
                draft.people(),
                matches.stream().map(Match::of).toList());
    }
}
