package org.shouze.risk.hazard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.risk.hazard.subject.Subject;
import org.shouze.risk.hazard.subject.SubjectSource;
import org.springframework.stereotype.Component;

/** What hazards can be about, from all who know (隐患对象). */
@Component
class Subjects {

    private final List<SubjectSource> sources;

    Subjects(List<SubjectSource> sources) {
        this.sources = sources;
    }

    /** Empty where nothing is named, or nothing in sight has the id. */
    Optional<Subject> find(@Nullable UUID id) {
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(byIds(Set.of(id)).get(id));
    }

    private Map<UUID, Subject> byIds(Set<UUID> ids) {
        var found = new HashMap<UUID, Subject>();
        sources.forEach(source -> found.putAll(source.subjects(ids)));
        return found;
    }

    List<Subject> search(UUID unitId, String text, int limit) {
        return sources.stream()
                .flatMap(source -> source.search(unitId, Objects.requireNonNull(text), limit).stream())
                .limit(limit)
                .toList();
    }
}
