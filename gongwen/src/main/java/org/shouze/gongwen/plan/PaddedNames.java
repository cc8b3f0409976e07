package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;

/** Names that somebody drew apart with blanks, put together again. */
final class PaddedNames {

    private static final int LONGEST_NAME = 4;

    private PaddedNames() {}

    /** Joins padded names: a surname alone and one or two single characters after blanks. */
    static List<PersonToken> join(List<PersonToken> words, String entry) {
        var joined = new ArrayList<PersonToken>();
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (word.kind() == PersonToken.Kind.TITLE && (Surnames.isOne(word.text()) || isPadded(words, i, entry))) {
                var text = new StringBuilder(word.text());
                var to = word.to();
                while (i + 1 < words.size() && isRestOfName(text, to, words.get(i + 1), entry)) {
                    i++;
                    text.append(words.get(i).text());
                    to = words.get(i).to();
                }
                joined.add(new PersonToken(word.kind(), text.toString(), word.from(), to));
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    /** Two single characters apart are a padded name even if the surname is a rare one. */
    private static boolean isPadded(List<PersonToken> words, int at, String entry) {
        return words.get(at).text().length() == 1
                && at + 1 < words.size()
                && words.get(at + 1).text().length() == 1
                && Texts.isHan(words.get(at).text().charAt(0))
                && entry.substring(words.get(at).to(), words.get(at + 1).from()).isBlank();
    }

    private static boolean isRestOfName(StringBuilder name, int end, PersonToken next, String entry) {
        return next.kind() == PersonToken.Kind.TITLE
                && next.text().length() <= (name.length() == 1 ? 2 : 1)
                && name.length() + next.text().length() <= LONGEST_NAME - 1
                && entry.substring(end, next.from()).isBlank()
                && (next.text().length() == 1 || (Names.isName(name + next.text()) && !Names.isName(next.text())));
    }
}
