package org.shouze.platform.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes identifiers (编号): UUIDv7, so that rows sort by the time they came in. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /**
     * Reads an id that came from outside.
     *
     * @throws Refusal as "not found" when the text is no id: a guessed address must not tell more than a missing one
     */
    public static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.notFound();
        }
    }
}
