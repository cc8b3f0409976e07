package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Cuts a piece of text about persons into names, posts and what stands in brackets. */
final class PersonTokens {

    private static final Pattern WORD = Pattern.compile("（([^（）]{0,80}+)）|[^\\s\u3000、，,；;：:（）/。]{1,60}+");
    private static final Pattern POST_END = Pattern.compile(
            ".*(?:书记|主任|主席|[长员师])$|.*(?:负责人|干事|助理|经理|主管|秘书|总监|同志|老师|科员|会计|护士|干部|文员|社工|辅警|出纳|专干|科|股|办|办公室|中心|财务室|信息室|部)$");
    private static final Pattern POST_START =
            Pattern.compile("^(?:局|副|党|主任|校|院|科|办公|镇|乡|书记|处|所|站|部|中心|总|工程|干事|信息|网络|会计).*");
    private static final int LONGEST_NAME = 4;

    private PersonTokens() {}

    /** What a token is. */
    enum Kind {
        NAME,
        TITLE,
        BRACKET
    }

    /**
     * A token.
     *
     * @param kind what it is
     * @param text its text; of a name without padding
     * @param from where it starts
     * @param to where it ends
     */
    record Token(Kind kind, String text, int from, int to) {}

    static List<Token> of(String entry) {
        var words = join(words(entry), entry);
        var tokens = new ArrayList<Token>();
        for (var word : words) {
            add(word, tokens);
        }
        return lenient(tokens, entry);
    }

    private static List<Token> words(String entry) {
        var folded = Texts.fold(entry);
        var matcher = WORD.matcher(folded);
        var words = new ArrayList<Token>();
        while (matcher.find()) {
            var inside = matcher.group(1);
            var kind = inside == null ? Kind.TITLE : Kind.BRACKET;
            var text = inside == null
                    ? entry.substring(matcher.start(), matcher.end())
                    : entry.substring(matcher.start() + 1, matcher.end() - 1);
            if (!text.isBlank()) {
                words.add(new Token(kind, text, matcher.start(), matcher.end()));
            }
        }
        return words;
    }

    /** Joins padded names: a surname alone and one or two single characters after blanks. */
    private static List<Token> join(List<Token> words, String entry) {
        var joined = new ArrayList<Token>();
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (word.kind() == Kind.TITLE && (Names.isSurname(word.text()) || isPadded(words, i, entry))) {
                var text = new StringBuilder(word.text());
                var to = word.to();
                while (i + 1 < words.size() && isRestOfName(text, to, words.get(i + 1), entry)) {
                    i++;
                    text.append(words.get(i).text());
                    to = words.get(i).to();
                }
                joined.add(new Token(word.kind(), text.toString(), word.from(), to));
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    /** Two single characters apart are a padded name even if the surname is a rare one. */
    private static boolean isPadded(List<Token> words, int at, String entry) {
        return words.get(at).text().length() == 1
                && at + 1 < words.size()
                && words.get(at + 1).text().length() == 1
                && Texts.isHan(words.get(at).text().charAt(0))
                && entry.substring(words.get(at).to(), words.get(at + 1).from()).isBlank();
    }

    private static boolean isRestOfName(StringBuilder name, int end, Token next, String entry) {
        return next.kind() == Kind.TITLE
                && next.text().length() <= (name.length() == 1 ? 2 : 1)
                && name.length() + next.text().length() <= LONGEST_NAME - 1
                && entry.substring(end, next.from()).isBlank()
                && (next.text().length() == 1 || (Names.isName(name + next.text()) && !Names.isName(next.text())));
    }

    private static void add(Token word, List<Token> tokens) {
        if (word.kind() == Kind.BRACKET) {
            tokens.add(word);
            return;
        }
        var text = word.text().endsWith("同志")
                ? word.text().substring(0, word.text().length() - 2)
                : word.text();
        if (Names.isName(text)) {
            tokens.add(new Token(Kind.NAME, text.replaceAll("[•‧・∙･]", "·"), word.from(), word.to()));
            return;
        }
        for (var length : new int[] {3, 2, 4}) {
            if (splitPostAndName(text, length, word, tokens) || splitNameAndPost(text, length, word, tokens)) {
                return;
            }
        }
        tokens.add(word);
    }

    /** 局长张三: the part before the name must end like a post. */
    private static boolean splitPostAndName(String text, int length, Token word, List<Token> tokens) {
        var at = text.length() - length;
        if (at < 2 || !POST_END.matcher(text.substring(0, at)).matches() || !Names.isName(text.substring(at))) {
            return false;
        }
        tokens.add(new Token(Kind.TITLE, text.substring(0, at), word.from(), word.from() + at));
        tokens.add(new Token(Kind.NAME, text.substring(at), word.from() + at, word.to()));
        return true;
    }

    /** 张三副局长: the part after the name must look like a post from both ends. */
    private static boolean splitNameAndPost(String text, int length, Token word, List<Token> tokens) {
        if (text.length() < length + 2
                || !POST_START.matcher(text.substring(length)).matches()
                || !POST_END.matcher(text).matches()
                || !Names.isName(text.substring(0, length))) {
            return false;
        }
        tokens.add(new Token(Kind.NAME, text.substring(0, length), word.from(), word.from() + length));
        tokens.add(new Token(Kind.TITLE, text.substring(length), word.from() + length, word.to()));
        return true;
    }

    /** An unknown surname is a name beside a post, or where all but few words are names. */
    private static List<Token> lenient(List<Token> tokens, String entry) {
        var names = count(tokens, token -> token.kind() == Kind.NAME);
        var doubtful = count(tokens, PersonTokens::isDoubtful);
        var words = count(tokens, token -> token.kind() != Kind.BRACKET);
        var first = !tokens.isEmpty() && Names.couldBeName(tokens.getFirst().text());
        var all = names + doubtful >= words || (first && names == 0);
        var settled = new ArrayList<Token>();
        for (var i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            var isName = isDoubtful(token) && (all || isBesidePost(tokens, i, entry));
            settled.add(isName ? new Token(Kind.NAME, token.text(), token.from(), token.to()) : token);
        }
        return settled;
    }

    private static long count(List<Token> tokens, Predicate<Token> which) {
        return tokens.stream().filter(which).count();
    }

    private static boolean isDoubtful(Token token) {
        return token.kind() == Kind.TITLE
                && Names.couldBeName(token.text())
                && !POST_END.matcher(token.text()).matches();
    }

    /** 副院长 扎西平措: only a blank between a post and the word. */
    private static boolean isBesidePost(List<Token> tokens, int at, String entry) {
        var token = tokens.get(at);
        if (at > 0 && isPost(tokens.get(at - 1))) {
            var gap = entry.substring(tokens.get(at - 1).to(), token.from());
            return !gap.isEmpty() && gap.isBlank();
        }
        return at == 0
                && tokens.size() > 1
                && tokens.get(1).kind() == Kind.TITLE
                && entry.substring(token.to(), tokens.get(1).from()).isBlank()
                && tokens.stream().skip(1).anyMatch(PersonTokens::isPost);
    }

    private static boolean isPost(Token token) {
        return token.kind() == Kind.TITLE && POST_END.matcher(token.text()).matches();
    }
}
