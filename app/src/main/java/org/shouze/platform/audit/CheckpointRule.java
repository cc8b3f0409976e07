package org.shouze.platform.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.shouze.platform.audit.chain.Seal;

/** When a checkpoint is due: after 1,000 entries, or an hour after the last one when anything was added since. */
final class CheckpointRule {

    private static final long ENTRIES = 1_000;
    private static final Duration AGE = Duration.ofHours(1);

    private CheckpointRule() {}

    static boolean isDue(Optional<Seal> last, long position, Instant now) {
        var added = position - last.map(Seal::position).orElse(0L);
        if (added <= 0) {
            return false;
        }
        var age = last.map(seal -> Duration.between(Instant.parse(seal.at()), now))
                .orElse(AGE);
        return added >= ENTRIES || age.compareTo(AGE) >= 0 || age.isNegative();
    }
}
