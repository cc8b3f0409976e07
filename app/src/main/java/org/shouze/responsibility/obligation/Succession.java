package org.shouze.responsibility.obligation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shouze.responsibility.plan.adoption.AdoptedObligation;

/** Finds which obligations of a replaced plan go on in the new one (方案更替), so that they keep their identity. */
final class Succession {

    private static final double ALIKE = 0.6;

    private record Pair(AdoptedObligation next, ObligationView old, double likeness) {}

    private Succession() {}

    /** By the new obligation's key, the old one that it continues; each old one goes on at most once, the most alike first. */
    static Map<String, ObligationView> of(List<ObligationView> old, List<AdoptedObligation> next) {
        var pairs = new ArrayList<Pair>();
        for (var each : next) {
            for (var candidate : old) {
                var likeness = likeness(each, candidate);
                if (likeness >= ALIKE) {
                    pairs.add(new Pair(each, candidate, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        var continued = new HashMap<String, ObligationView>();
        var taken = new HashSet<ObligationView>();
        for (var pair : pairs) {
            if (!continued.containsKey(pair.next().key()) && taken.add(pair.old())) {
                continued.put(pair.next().key(), pair.old());
            }
        }
        return continued;
    }

    /** The same row, or the same sentence word by word; then title and sentence decide between several. */
    private static double likeness(AdoptedObligation next, ObligationView old) {
        var sentence = Similarity.of(next.sentence(), old.wording().sentence());
        var title = Similarity.of(next.title(), old.title());
        var sameRow = next.row() != null && Objects.equals(next.row(), old.row());
        if (!sameRow && sentence < 1) {
            return 0;
        }
        if (!sameRow && title < ALIKE) {
            return 0;
        }
        return Math.max(sentence, title) + (sentence + title) / 10;
    }
}
