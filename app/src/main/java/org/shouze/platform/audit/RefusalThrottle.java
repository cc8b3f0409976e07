package org.shouze.platform.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Keeps an attacker from flooding the log: of refusals alike (same visitor, same kind, same place) one a minute is written,
 * with how many came since the last; and of one visitor at most 60 a minute of any kind. A visitor is an account, or an
 * address where none is known: behind a proxy one does not silence the others.
 */
final class RefusalThrottle {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_OF_A_VISITOR = 60;
    private static final int MOST_REMEMBERED = 10_000;

    private final Clock clock;
    private final LinkedHashMap<Kind, Seen> seen = new LinkedHashMap<>(16, 0.75f, true);
    private final List<Skipped> dropped = new ArrayList<>();
    private Instant looked = Instant.EPOCH;

    RefusalThrottle(Clock clock) {
        this.clock = clock;
    }

    private record Kind(String visitor, String alike) {}

    private record Seen(Instant since, int written, int unwritten) {}

    /** What came and was not written one by one. */
    record Skipped(String visitor, String alike, int times) {}

    /** How many alike were not written since the last one; empty when this one is not to be written either. */
    synchronized OptionalInt admit(String visitor, String alike) {
        var now = clock.instant();
        var kind = new Kind(visitor, alike);
        var all = new Kind(visitor, "");
        var ofVisitor = fresh(all, now);
        var ofKind = fresh(kind, now);
        if (ofKind.written() > 0 || ofVisitor.written() >= MOST_OF_A_VISITOR) {
            remember(kind, new Seen(ofKind.since(), ofKind.written(), ofKind.unwritten() + 1));
            return OptionalInt.empty();
        }
        remember(all, new Seen(ofVisitor.since(), ofVisitor.written() + 1, 0));
        remember(kind, new Seen(now, 1, 0));
        return OptionalInt.of(ofKind.unwritten());
    }

    /** The counts that no further refusal will tell, once each; looked for once a minute, and all of them at the end. */
    synchronized List<Skipped> open(boolean atTheEnd) {
        var now = clock.instant();
        if (!atTheEnd && !isOver(looked, now)) {
            return List.of();
        }
        looked = now;
        var open = new ArrayList<>(dropped);
        dropped.clear();
        seen.entrySet().removeIf(each -> {
            var over = atTheEnd || isOver(each.getValue().since(), now);
            if (over) {
                skip(each, open);
            }
            return over;
        });
        return open;
    }

    private void remember(Kind kind, Seen what) {
        seen.put(kind, what);
        if (seen.size() > MOST_REMEMBERED) {
            skip(seen.pollFirstEntry(), dropped);
        }
    }

    private static void skip(Map.Entry<Kind, Seen> each, List<Skipped> skipped) {
        var times = each.getValue().unwritten();
        if (times > 0 && skipped.size() < MOST_REMEMBERED) {
            skipped.add(new Skipped(each.getKey().visitor(), each.getKey().alike(), times));
        }
    }

    private Seen fresh(Kind kind, Instant now) {
        var known = seen.getOrDefault(kind, new Seen(now, 0, 0));
        return isOver(known.since(), now) ? new Seen(now, 0, known.unwritten()) : known;
    }

    private static boolean isOver(Instant since, Instant now) {
        return !since.plus(MINUTE).isAfter(now) || since.isAfter(now);
    }
}
