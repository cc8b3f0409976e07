package org.shouze.risk.hazard.subject;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a hazard is about (隐患对象).
 *
 * @param level of protection, 0 to 5; 0 where it is not graded
 * @param exposed whether the internet reaches it
 * @param ownerId who is accountable for it (谁主管谁负责); null where nobody is
 * @param sectionId whose section it is; null where none is named
 */
public record Subject(
        UUID id,
        UUID unitId,
        String name,
        int level,
        boolean exposed,
        @Nullable UUID ownerId,
        @Nullable UUID sectionId,
        String href) {}
