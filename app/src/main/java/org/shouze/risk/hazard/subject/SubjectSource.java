package org.shouze.risk.hazard.subject;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Knows what hazards can be about (隐患对象来源). */
public interface SubjectSource {

    /** Those that exist and are in sight of the one who acts. */
    Map<UUID, Subject> subjects(Collection<UUID> ids);

    /** Those of a unit with the text in their name or number, the best first. */
    List<Subject> search(UUID unitId, String text, int limit);
}
