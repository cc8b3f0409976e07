package org.shouze.risk.asset;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouze.risk.hazard.subject.Subject;
import org.shouze.risk.hazard.subject.SubjectSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Assets as what hazards are about (隐患对象). */
@Component
class AssetSubjects implements SubjectSource {

    private final AssetStore store;
    private final AssetListStore lists;

    AssetSubjects(AssetStore store, AssetListStore lists) {
        this.store = store;
        this.lists = lists;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Subject> subjects(Collection<UUID> ids) {
        return store.byIds(ids).stream()
                .map(AssetSubjects::subject)
                .collect(Collectors.toMap(Subject::id, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Subject> search(UUID unitId, String text, int limit) {
        return lists.list(new AssetQuery(unitId, AssetQuery.Filter.NONE, text, limit, null)).stream()
                .map(AssetSubjects::subject)
                .toList();
    }

    private static Subject subject(AssetView asset) {
        var facts = asset.facts();
        var owner = asset.ownerGone() ? null : facts.keepers().owner();
        return new Subject(
                asset.id(),
                asset.unitId(),
                facts.name(),
                facts.protection().level().number(),
                facts.place().network() == AssetNetwork.INTERNET,
                owner == null ? null : owner.personId(),
                facts.keepers().sectionId(),
                asset.href());
    }
}
