package org.shouze.platform.identity.factor;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an account has, and what its roles demand.
 *
 * @param demands which kinds its roles demand, and for this account since when; empty when none does
 */
record FactorStanding(boolean totp, int passkeys, Map<FactorKind, Instant> demands, int graceDays) {

    /** What a session has to do. */
    enum Verdict {
        /** Nothing: the account has what its roles demand. */
        FREE,
        /** It lacks something, and has some days left. */
        REMINDED,
        /** It lacks something now. */
        ENROL
    }

    boolean hasFactor() {
        return has(FactorKind.ANY);
    }

    /** Whether a session may be proven by one of this kind: where a kind is demanded and there, no other will do. */
    boolean accepts(FactorKind kind) {
        var kinds = demands.keySet().stream()
                .filter(each -> each != FactorKind.ANY && has(each))
                .collect(Collectors.toSet());
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /** The kinds that are there and will do. */
    Set<FactorKind> accepted() {
        return Stream.of(FactorKind.TOTP, FactorKind.PASSKEY)
                .filter(kind -> has(kind) && accepts(kind))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** When the days of grace are over, for what is missing before what is there; null when nothing is demanded. */
    @Nullable Instant dueAt() {
        return since(true)
                .or(() -> since(false))
                .map(since -> since.plus(Duration.ofDays(graceDays)))
                .orElse(null);
    }

    Verdict verdict(Instant now) {
        var missing = since(true).map(since -> since.plus(Duration.ofDays(graceDays)));
        if (missing.isEmpty()) {
            return Verdict.FREE;
        }
        return now.isBefore(missing.get()) ? Verdict.REMINDED : Verdict.ENROL;
    }

    /** What is missing, in words. */
    String wanted() {
        return wanted(demands.keySet().stream().filter(kind -> !has(kind)).collect(Collectors.toSet()));
    }

    /** Kinds in words: the general one only where no other is named. */
    static String wanted(Set<FactorKind> kinds) {
        var named = kinds.stream()
                .filter(kind -> kind != FactorKind.ANY)
                .sorted()
                .map(FactorKind::label)
                .collect(Collectors.joining("和"));
        return named.isEmpty() ? "第二因素" : named;
    }

    private Optional<Instant> since(boolean missing) {
        return demands.entrySet().stream()
                .filter(demand -> !missing || !has(demand.getKey()))
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder());
    }

    private boolean has(FactorKind kind) {
        return kind.isAmong(totp, passkeys);
    }
}
