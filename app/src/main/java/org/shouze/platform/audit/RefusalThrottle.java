package org.shouze.platform.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Keeps an attacker from flooding the log: of refusals alike (same account or address, same kind, same place) one a minute
 * is written, with how many came since the last; and of one address at most 60 a minute of any kind.
 */
final class RefusalThrottle {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_OF_AN_ADDRESS = 60;
    private static final int MOST_REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Seen> seen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    RefusalThrottle(Clock clock) {
        this.clock = clock;
    }

    private record Seen(Instant since, int written, int unwritten) {}

    /** How many alike were not written since the last one; empty when this one is not to be written either. */
    synchronized OptionalInt admit(String address, String alike) {
        var now = clock.instant();
        var ofAddress = fresh(address, now);
        var ofKind = fresh(address + " " + alike, now);
        if (ofKind.written() > 0 || ofAddress.written() >= MOST_OF_AN_ADDRESS) {
            seen.put(address + " " + alike, new Seen(ofKind.since(), ofKind.written(), ofKind.unwritten() + 1));
            return OptionalInt.empty();
        }
        seen.put(address, new Seen(ofAddress.since(), ofAddress.written() + 1, 0));
        seen.put(address + " " + alike, new Seen(now, 1, 0));
        return OptionalInt.of(ofKind.unwritten());
    }

    private Seen fresh(String key, Instant now) {
        var known = seen.getOrDefault(key, new Seen(now, 0, 0));
        var age = Duration.between(known.since(), now);
        return age.compareTo(MINUTE) >= 0 || age.isNegative() ? new Seen(now, 0, known.unwritten()) : known;
    }
}
