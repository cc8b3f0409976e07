package org.shouze.responsibility.obligation;

import java.util.HashSet;
import java.util.Set;

/** How alike two Chinese texts are (相似度): the share of pairs of characters they have in common, from 0 to 1. */
final class Similarity {

    private Similarity() {}

    static double of(String one, String other) {
        var left = normalised(one);
        var right = normalised(other);
        if (left.equals(right)) {
            return 1;
        }
        var pairs = pairs(left);
        var others = pairs(right);
        if (pairs.isEmpty() || others.isEmpty()) {
            return 0;
        }
        var common = new HashSet<>(pairs);
        common.retainAll(others);
        return 2.0 * common.size() / (pairs.size() + others.size());
    }

    static String normalised(String text) {
        return text.replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]+", "");
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
