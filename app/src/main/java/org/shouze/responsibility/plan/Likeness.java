package org.shouze.responsibility.plan;

import java.util.HashMap;
import java.util.Map;

/** How alike two texts are (相似度): the share of pairs of characters that they have in common, 0 to 1 (Dice). */
final class Likeness {

    /** From here on two sentences count as versions of one another. */
    static final double SAME = 0.6;

    private final Map<String, Integer> pairs = new HashMap<>();
    private final String text;
    private final int count;

    private Likeness(String text) {
        this.text = text;
        this.count = Math.max(text.length() - 1, 0);
        for (var at = 0; at < count; at++) {
            pairs.merge(text.substring(at, at + 2), 1, Integer::sum);
        }
    }

    static Likeness of(String text) {
        return new Likeness(text.replaceAll("[\\s\\p{P}\\p{S}]", ""));
    }

    double to(Likeness other) {
        if (text.equals(other.text)) {
            return 1;
        }
        if (count + other.count == 0) {
            return 0;
        }
        var common = 0;
        for (var pair : pairs.entrySet()) {
            common += Math.min(pair.getValue(), other.pairs.getOrDefault(pair.getKey(), 0));
        }
        return 2.0 * common / (count + other.count);
    }
}
