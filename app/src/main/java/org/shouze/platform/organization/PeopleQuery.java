package org.shouze.platform.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which people to list (人员查询), by name, a stretch at a time.
 *
 * @param sectionId only this section; null for all
 * @param text any part of the name, empty for all; a whole employee number finds its owner
 * @param left whether those who left are listed too
 * @param after the person behind whom the stretch begins; null for the beginning
 * @param before the person before whom the stretch ends; wins over {@code after}
 * @param limit how many, 1 to 500
 */
public record PeopleQuery(
        UUID unitId,
        @Nullable UUID sectionId,
        String text,
        boolean left,
        @Nullable UUID after,
        @Nullable UUID before,
        int limit) {

    /** The longest stretch. */
    public static final int LONGEST = 500;

    public PeopleQuery {
        text = PersonNames.clean(text);
        limit = Math.clamp(limit, 1, LONGEST);
    }

    /** Those of a unit who are there, from the first. */
    public static PeopleQuery of(UUID unitId, int limit) {
        return new PeopleQuery(unitId, null, "", false, null, null, limit);
    }
}
