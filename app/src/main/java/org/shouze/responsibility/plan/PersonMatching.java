package org.shouze.responsibility.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.organization.PersonView;
import org.shouze.responsibility.plan.PersonMatch.Outcome;

/** The rule by which names become persons (人员对应规则): one of that name is meant, of several the user says which. */
final class PersonMatching {

    private PersonMatching() {}

    static List<PersonMatch> of(Draft draft, Map<String, List<PersonView>> onRecord) {
        return draft.roster().people().stream()
                .map(name -> match(draft, name, onRecord.getOrDefault(name, List.of())))
                .toList();
    }

    private static PersonMatch match(Draft draft, String name, List<PersonView> candidates) {
        var title = draft.roster().titleOf(name);
        var chosen = draft.matches().get(name);
        if (chosen != null) {
            var person = onRecord(candidates, chosen.personId());
            // Somebody who was chosen and is gone since: the choice is void.
            if (person != null || chosen.personId() == null) {
                return new PersonMatch(name, title, person == null ? Outcome.NEW : Outcome.KNOWN, person, candidates);
            }
        }
        return switch (candidates.size()) {
            case 0 -> new PersonMatch(name, title, Outcome.NEW, null, candidates);
            case 1 ->
                new PersonMatch(
                        name, title, Outcome.KNOWN, candidates.getFirst().id(), candidates);
            default -> new PersonMatch(name, title, Outcome.AMBIGUOUS, null, candidates);
        };
    }

    private static @Nullable UUID onRecord(List<PersonView> candidates, @Nullable UUID id) {
        return candidates.stream()
                .map(PersonView::id)
                .filter(one -> one.equals(id))
                .findFirst()
                .orElse(null);
    }
}
