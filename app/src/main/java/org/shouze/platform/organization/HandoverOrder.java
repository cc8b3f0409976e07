package org.shouze.platform.organization;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A hand-over (工作交接) as it is asked for.
 *
 * @param on the successor's first day; the leaver's posts end the day before
 * @param posts the appointments that pass to the successor; others stay as they are
 * @param document the document that orders it, may be empty
 */
public record HandoverOrder(UUID fromPerson, UUID toPerson, LocalDate on, Set<UUID> posts, String document) {

    public HandoverOrder {
        posts = Set.copyOf(posts);
    }
}
