package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Names with a surname that no list has, told by what stands beside them. */
final class DoubtfulNames {

    private DoubtfulNames() {}

    /** An unknown surname is a name beside a post, or where all but few words are names. */
    static List<PersonToken> settle(List<PersonToken> tokens, String entry) {
        var names = count(tokens, token -> token.kind() == PersonToken.Kind.NAME);
        var doubtful = count(tokens, DoubtfulNames::isDoubtful);
        var words = count(tokens, token -> token.kind() != PersonToken.Kind.BRACKET);
        var first = !tokens.isEmpty() && Names.couldBeName(tokens.getFirst().text());
        var all = names + doubtful >= words || (first && names == 0);
        var settled = new ArrayList<PersonToken>();
        for (var i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            var isName = isDoubtful(token)
                    ? all || isBesidePost(tokens, i, entry)
                    : isLong(token) && isAfterPost(tokens, i, entry);
            settled.add(
                    isName ? new PersonToken(PersonToken.Kind.NAME, token.text(), token.from(), token.to()) : token);
        }
        return settled;
    }

    private static long count(List<PersonToken> tokens, Predicate<PersonToken> which) {
        return tokens.stream().filter(which).count();
    }

    private static boolean isDoubtful(PersonToken token) {
        return token.kind() == PersonToken.Kind.TITLE
                && Names.couldBeName(token.text())
                && !PersonTokens.isPost(token.text());
    }

    /** 副院长 扎西平措: only a blank between a post and the word. */
    private static boolean isBesidePost(List<PersonToken> tokens, int at, String entry) {
        var token = tokens.get(at);
        if (at > 0 && isPost(tokens.get(at - 1))) {
            return isAfterPost(tokens, at, entry);
        }
        return at == 0
                && tokens.size() > 1
                && tokens.get(1).kind() == PersonToken.Kind.TITLE
                && entry.substring(token.to(), tokens.get(1).from()).isBlank()
                && tokens.stream().skip(1).anyMatch(DoubtfulNames::isPost);
    }

    private static boolean isAfterPost(List<PersonToken> tokens, int at, String entry) {
        if (at == 0 || !isPost(tokens.get(at - 1))) {
            return false;
        }
        var gap = entry.substring(tokens.get(at - 1).to(), tokens.get(at).from());
        return !gap.isEmpty() && gap.isBlank();
    }

    /** 乌云其木格: longer than a Han name, so that only its place tells it. */
    private static boolean isLong(PersonToken token) {
        return token.kind() == PersonToken.Kind.TITLE
                && Names.couldBeLongName(token.text())
                && !PersonTokens.isPost(token.text());
    }

    private static boolean isPost(PersonToken token) {
        return token.kind() == PersonToken.Kind.TITLE && PersonTokens.isPost(token.text());
    }
}
