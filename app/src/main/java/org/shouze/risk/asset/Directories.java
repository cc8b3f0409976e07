package org.shouze.risk.asset;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.PersonView;
import org.shouze.platform.organization.SectionView;
import org.shouze.platform.organization.Sections;
import org.springframework.stereotype.Component;

/** Looks up whom and what a batch of assets names: three queries, however many there are. */
@Component
class Directories {

    private final People people;
    private final Sections sections;

    Directories(People people, Sections sections) {
        this.people = people;
        this.sections = sections;
    }

    Directory of(UUID unitId, Collection<AssetTexts> batch) {
        var names = new HashSet<String>();
        var ids = new HashSet<UUID>();
        for (var texts : batch) {
            for (var field : List.of(AssetField.OWNER, AssetField.OPERATOR)) {
                var text = texts.at(field);
                if (isId(text)) {
                    ids.add(Ids.parse(text));
                } else if (!text.isEmpty()) {
                    names.add(text);
                }
            }
        }
        var byId = ids.isEmpty() ? new HashMap<UUID, PersonView>() : people.byIds(ids);
        var named = names.isEmpty() ? List.<PersonView>of() : people.namedAny(unitId, names);
        return new Directory(
                byId,
                named.stream().collect(Collectors.groupingBy(PersonView::name)),
                sections.of(unitId).stream().collect(Collectors.toMap(SectionView::name, Function.identity())));
    }

    static boolean isId(String text) {
        return text.toLowerCase(Locale.ROOT).matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    }
}
