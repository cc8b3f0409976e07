package org.shouze.gongwen.plan;

import java.util.regex.Pattern;

/**
 * Tells whether a word is a person's name. Chinese names have a surname of the list and one or two further characters,
 * compound surnames one more; names of ethnic minorities may be parts joined by {@code ·}.
 */
final class Names {

    private static final Pattern DOTTED = Pattern.compile("[\\p{IsHan}]{1,9}(?:[·•‧・∙･][\\p{IsHan}]{1,9}){1,4}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,6}");

    private static final Pattern VERB = Pattern.compile("[任兼为由应须要负报审签批主牵分带同的和及与或]|负责|组织");

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
        var compound = Surnames.compound(word);
        if (compound > 0) {
            return length > compound && length <= compound + 2;
        }
        return Surnames.isSingle(Character.toString(word.codePointAt(0)))
                && (length == 2 || length == 3 || isFourLong(word));
    }

    /** Whether a word that stands in a list of names may be one, though its surname is unknown. */
    static boolean couldBeName(String word) {
        return isName(word) || (HAN.matcher(word).matches() && word.length() <= 4 && !Things.isThing(word));
    }

    /** Whether a word is as long as names of some ethnic minorities and names no thing. */
    static boolean couldBeLongName(String word) {
        return HAN.matcher(word).matches() && word.length() > 4 && !Things.isThing(word);
    }

    /** Whether a word right behind a post may be a name without a surname: 索朗多吉. */
    static boolean couldBeRareName(String word) {
        return HAN.matcher(word).matches()
                && !Things.isThing(word)
                && !VERB.matcher(word).find();
    }

    /** Both parents' surnames and one or two characters. */
    private static boolean isFourLong(String word) {
        return word.length() == 4 && Surnames.isSingle(word.substring(1, 2));
    }
}
