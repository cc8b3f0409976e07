package org.shouze.gongwen.plan;

import java.util.HashSet;
import java.util.Set;

/** The surnames of {@code surnames.txt}, of one character or compound. */
final class Surnames {

    private static final Set<String> SINGLE = new HashSet<>();
    private static final Set<String> COMPOUND = new HashSet<>();

    static {
        for (var line : Resource.lines("surnames.txt")) {
            if (line.startsWith("@")) {
                COMPOUND.addAll(Set.of(line.substring(1).split(" ", -1)));
            } else {
                line.strip().codePoints().forEach(c -> SINGLE.add(Character.toString(c)));
            }
        }
    }

    private Surnames() {}

    static boolean isSingle(String text) {
        return SINGLE.contains(text);
    }

    /** How long the compound surname at the start of a word is; 0 without one. */
    static int compound(String word) {
        return COMPOUND.stream()
                .filter(word::startsWith)
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
    }

    /** Whether the text is a surname alone, as padding splits it off. */
    static boolean isOne(String text) {
        return SINGLE.contains(text) || COMPOUND.contains(text);
    }
}
