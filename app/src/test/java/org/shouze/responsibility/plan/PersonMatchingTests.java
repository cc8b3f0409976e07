package org.shouze.responsibility.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouze.platform.organization.PersonView;
import org.shouze.responsibility.plan.PersonMatch.Outcome;

class PersonMatchingTests {

    private final Draft draft = Draft.of(PlanTexts.reading());

    @Test
    void makesSomebodyNewOfANameNobodyBears() {
        assertThat(match(draft, "江枫").outcome()).isEqualTo(Outcome.NEW);
    }

    @Test
    void takesTheOnlyPersonOfThatName() {
        var known = person("江枫");
        assertThat(match(draft, "江枫", known)).satisfies(match -> {
            assertThat(match.outcome()).isEqualTo(Outcome.KNOWN);
            assertThat(match.personId()).isEqualTo(known.id());
        });
    }

    @Test
    void asksWhereTwoBearTheName() {
        assertThat(match(draft, "江枫", person("江枫"), person("江枫")).outcome()).isEqualTo(Outcome.AMBIGUOUS);
    }

    @Test
    void followsTheChoiceOfTheUser() {
        var known = person("江枫");
        var chosen = draft.matching("江枫", new Draft.Match(known.id()));
        assertThat(match(chosen, "江枫", person("江枫"), known).personId()).isEqualTo(known.id());
        var fresh = draft.matching("江枫", new Draft.Match(null));
        assertThat(match(fresh, "江枫", known).outcome()).isEqualTo(Outcome.NEW);
    }

    @Test
    void forgetsAChoiceOfSomebodyWhoHasGone() {
        var chosen = draft.matching("江枫", new Draft.Match(UUID.randomUUID()));
        assertThat(match(chosen, "江枫", person("江枫"), person("江枫")).outcome()).isEqualTo(Outcome.AMBIGUOUS);
    }

    @Test
    void knowsOnePersonInTwoPostsOnce() {
        assertThat(draft.roster().entries())
                .extracting(GroupEntry::name)
                .filteredOn("白若溪"::equals)
                .hasSize(2);
        assertThat(PersonMatching.of(draft, Map.of()))
                .extracting(PersonMatch::name)
                .containsOnlyOnce("白若溪");
    }

    @Test
    void keepsTheReadingsGroupThroughTheFlatList() {
        assertThat(draft.reading().group()).isEqualTo(PlanTexts.reading().group());
    }

    private static PersonMatch match(Draft draft, String name, PersonView... onRecord) {
        return PersonMatching.of(draft, Map.of(name, List.of(onRecord))).stream()
                .filter(match -> match.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static PersonView person(String name) {
        return new PersonView(UUID.randomUUID(), UUID.randomUUID(), null, "", name, "", "", "", false, null, null);
    }
}
