package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which evidence proves which occurrence (佐证匹配). Pure: the same two sides always give the same links, whichever
 * of them came in first.
 */
final class Matching {

    private static final Comparator<Proof> BY_DAY =
            Comparator.comparing(Proof::effectiveOn).thenComparing(Proof::recordedAt);

    private Matching() {}

    /**
     * An occurrence that wants proof.
     *
     * @param occasion what brought it about, as {@link OccasionKeys} names it; empty where the calendar did
     * @param personId whose own work is needed; null where anybody's will do
     */
    record Wanted(
            UUID id,
            String occasion,
            @Nullable String row,
            LocalDate first,
            LocalDate last,
            @Nullable UUID personId,
            int atLeast) {}

    /**
     * A piece of evidence.
     *
     * @param source one record counts once, however many rows or persons it speaks for
     * @param occasion the only occasion it may prove; empty where it is about none
     * @param occurrenceId the only occurrence it may prove; null where the row decides
     */
    record Proof(
            UUID id,
            String source,
            @Nullable String row,
            @Nullable UUID personId,
            LocalDate effectiveOn,
            OffsetDateTime recordedAt,
            String occasion,
            @Nullable UUID occurrenceId) {}

    /**
     * What was found for an occurrence.
     *
     * @param evidence the links, the earliest first
     * @param count how many different records they are
     * @param doneOn the effective date of the record that made it enough; null while it is not
     */
    record Match(
            UUID occurrenceId,
            List<UUID> evidence,
            int count,
            @Nullable LocalDate doneOn) {}

    static List<Match> of(Collection<Wanted> wanted, Collection<Proof> proofs) {
        var bound = new HashMap<UUID, List<Proof>>();
        var open = new ArrayList<Proof>();
        proofs.forEach(proof -> {
            var one = proof.occurrenceId();
            (one == null ? open : bound.computeIfAbsent(one, id -> new ArrayList<>())).add(proof);
        });
        return wanted.stream()
                .map(each -> match(each, fitting(each, bound.getOrDefault(each.id(), List.of()), open)))
                .toList();
    }

    private static List<Proof> fitting(Wanted wanted, List<Proof> bound, List<Proof> open) {
        return Stream.concat(bound.stream(), open.stream().filter(proof -> proves(proof, wanted)))
                .sorted(BY_DAY)
                .toList();
    }

    private static Match match(Wanted wanted, List<Proof> fitting) {
        var sources = new HashSet<String>();
        LocalDate doneOn = null;
        for (var proof : fitting) {
            if (sources.add(proof.source()) && sources.size() == wanted.atLeast()) {
                doneOn = proof.effectiveOn();
            }
        }
        return new Match(wanted.id(), fitting.stream().map(Proof::id).toList(), sources.size(), doneOn);
    }

    /** By its row, its day and its person; what names its occurrence needs none of them, what names its occasion no day. */
    private static boolean proves(Proof proof, Wanted wanted) {
        if (wanted.row() == null || !wanted.row().equals(proof.row())) {
            return false;
        }
        if (proof.occasion().isEmpty() || wanted.occasion().isEmpty()) {
            return isInTime(proof, wanted);
        }
        return proof.occasion().equals(wanted.occasion());
    }

    private static boolean isInTime(Proof proof, Wanted wanted) {
        return !proof.effectiveOn().isBefore(wanted.first())
                && !proof.effectiveOn().isAfter(wanted.last())
                && (wanted.personId() == null
                        || proof.personId() == null
                        || wanted.personId().equals(proof.personId()));
    }
}
