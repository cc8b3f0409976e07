package org.shouze.platform.shell;

import java.util.List;
import java.util.stream.Stream;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.organization.OrganizationGrants;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.PersonView;
import org.shouze.platform.organization.Units;
import org.shouze.platform.shell.contribution.MenuEntry;
import org.shouze.platform.shell.contribution.MenuSource;
import org.shouze.platform.shell.contribution.SearchHit;
import org.shouze.platform.shell.contribution.SearchSource;
import org.springframework.stereotype.Component;

/** Menu entries and search hits of organization and identity, which stand below the shell and cannot bring their own. */
@Component
class PlatformContributions implements MenuSource, SearchSource {

    private final People people;
    private final Units units;

    PlatformContributions(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(
                new MenuEntry("organization", "组织", "people", "/organization", 70, OrganizationGrants.READ),
                new MenuEntry("settings", "设置", "settings", "/settings", 90, IdentityGrants.OWN));
    }

    @Override
    public List<SearchHit> search(String text, int limit) {
        if (text.isBlank() || !Acting.current().may(OrganizationGrants.READ)) {
            return List.of();
        }
        var clean = text.strip();
        var found = people.search(clean, limit).stream().map(PlatformContributions::hit);
        var named = units.all().stream()
                .filter(unit -> unit.name().contains(clean))
                .map(unit -> new SearchHit("单位", unit.name(), unit.kind().label(), "/organization?unit=" + unit.id()));
        return Stream.concat(found, named).limit(limit).toList();
    }

    private static SearchHit hit(PersonView person) {
        var where = Stream.of(person.sectionName(), person.title(), person.leftOn() == null ? "" : "已离任")
                .filter(part -> !part.isEmpty())
                .toList();
        return new SearchHit("人员", person.name(), String.join(" · ", where), "/organization/people/" + person.id());
    }
}
