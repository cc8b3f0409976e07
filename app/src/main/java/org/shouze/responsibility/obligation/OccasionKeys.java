package org.shouze.responsibility.obligation;

import java.util.UUID;

/** How an occasion stands among the periods of a duty (事由编号). */
final class OccasionKeys {

    private static final String PREFIX = "event-";

    private OccasionKeys() {}

    static String of(UUID occasion) {
        return PREFIX + occasion;
    }

    /** The key of a period that is an occasion; empty for one of the calendar. */
    static String in(String periodKey) {
        return periodKey.startsWith(PREFIX) ? periodKey : "";
    }
}
