package org.shouze.gongwen.plan;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether a word is a person's name. Chinese names have a surname of the list and one or two further characters,
 * compound surnames one more; names of ethnic minorities may be parts joined by {@code ·}.
 */
final class Names {

    private static final Set<String> SINGLE = new HashSet<>();
    private static final Set<String> COMPOUND = new HashSet<>();

    private static final Pattern DOTTED = Pattern.compile("[\\p{IsHan}]{1,9}(?:[·•‧・∙･][\\p{IsHan}]{1,9}){1,4}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,6}");

    static {
        for (var line : Resource.lines("surnames.txt")) {
            if (line.startsWith("@")) {
                COMPOUND.addAll(Set.of(line.substring(1).split(" ", -1)));
            } else {
                line.strip().codePoints().forEach(c -> SINGLE.add(Character.toString(c)));
            }
        }
    }

    private Names() {}

    /** Whether the word is a name by its surname and length. */
    static boolean isName(String word) {
        if (DOTTED.matcher(word).matches()) {
            return !Things.namesOne(word);
        }
        if (!HAN.matcher(word).matches() || Things.isThing(word)) {
            return false;
        }
        var length = word.codePointCount(0, word.length());
        for (var surname : COMPOUND) {
            if (word.startsWith(surname)) {
                return length > surname.length() && length <= surname.length() + 2;
            }
        }
        return SINGLE.contains(Character.toString(word.codePointAt(0)))
                && (length == 2 || length == 3 || isFourLong(word));
    }

    /** Whether a word that stands in a list of names may be one, though its surname is unknown. */
    static boolean couldBeName(String word) {
        return isName(word) || (HAN.matcher(word).matches() && word.length() <= 4 && !Things.isThing(word));
    }

    /** Whether the text is a surname alone, as padding splits it off. */
    static boolean isSurname(String text) {
        return SINGLE.contains(text) || COMPOUND.contains(text);
    }

    /** Both parents' surnames and one or two characters. */
    private static boolean isFourLong(String word) {
        return word.length() == 4 && SINGLE.contains(word.substring(1, 2));
    }
}
