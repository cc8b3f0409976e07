package org.shouze.responsibility.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Pairs things of an old and a new list (新旧对应): the most alike first, each at most once. */
final class Pairing<T> {

    private final List<T> before;
    private final List<T> after;
    private final List<Likeness> textsBefore;
    private final List<Likeness> textsAfter;
    private final Set<Integer> takenBefore = new HashSet<>();
    private final Set<Integer> takenAfter = new HashSet<>();
    private final List<Pair<T>> pairs = new ArrayList<>();

    /** The old one and the new one that stands for it. */
    record Pair<T>(T before, T after) {}

    private record Candidate(int before, int after, double likeness) {}

    Pairing(List<T> before, List<T> after, Function<T, String> text) {
        this.before = before;
        this.after = after;
        this.textsBefore = before.stream().map(text.andThen(Likeness::of)).toList();
        this.textsAfter = after.stream().map(text.andThen(Likeness::of)).toList();
    }

    /** Pairs what is still single and fits, the most alike first, down to a least likeness. */
    Pairing<T> match(BiPredicate<T, T> fits, double least) {
        var candidates = new ArrayList<Candidate>();
        for (var old : free(before.size(), takenBefore)) {
            for (var fresh : free(after.size(), takenAfter)) {
                if (fits.test(before.get(old), after.get(fresh))) {
                    candidates.add(
                            new Candidate(old, fresh, textsBefore.get(old).to(textsAfter.get(fresh))));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::likeness)
                .reversed()
                .thenComparingInt(Candidate::before)
                .thenComparingInt(Candidate::after));
        candidates.stream().filter(one -> one.likeness() >= least).forEach(this::take);
        return this;
    }

    List<Pair<T>> pairs() {
        return List.copyOf(pairs);
    }

    List<T> onlyBefore() {
        return free(before.size(), takenBefore).stream().map(before::get).toList();
    }

    List<T> onlyAfter() {
        return free(after.size(), takenAfter).stream().map(after::get).toList();
    }

    private void take(Candidate one) {
        if (!takenBefore.contains(one.before()) && !takenAfter.contains(one.after())) {
            takenBefore.add(one.before());
            takenAfter.add(one.after());
            pairs.add(new Pair<>(before.get(one.before()), after.get(one.after())));
        }
    }

    private static List<Integer> free(int size, Set<Integer> taken) {
        return IntStream.range(0, size)
                .filter(at -> !taken.contains(at))
                .boxed()
                .toList();
    }
}
