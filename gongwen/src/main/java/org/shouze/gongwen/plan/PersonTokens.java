package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a piece of text about persons into names, posts and what stands in brackets. */
final class PersonTokens {

    private static final Pattern WORD = Pattern.compile("（([^（）]{0,80}+)）|[^\\s\u3000、，,；;：:（）/。]{1,60}+");
    private static final Pattern POST_END = Pattern.compile(
            ".*(?:书记|主任|主席|[长员师])$|.*(?:负责人|干事|助理|经理|主管|秘书|总监|同志|老师|科员|会计|护士|干部|文员|社工|辅警|出纳|专干|科|股|办|办公室|中心|财务室|信息室|部)$");
    private static final Pattern POST_START =
            Pattern.compile("^(?:局|副|党|主任|校|院|科|办公|镇|乡|书记|处|所|站|部|中心|总|工程|干事|信息|网络|会计).*");

    private PersonTokens() {}

    /** Whether a word ends like a post. */
    static boolean isPost(String word) {
        return POST_END.matcher(word).matches();
    }

    static List<PersonToken> of(String entry) {
        var words = PaddedNames.join(words(entry), entry);
        var tokens = new ArrayList<PersonToken>();
        for (var word : words) {
            add(word, tokens);
        }
        return DoubtfulNames.settle(tokens, entry);
    }

    private static List<PersonToken> words(String entry) {
        var folded = Texts.fold(entry);
        var matcher = WORD.matcher(folded);
        var words = new ArrayList<PersonToken>();
        while (matcher.find()) {
            var inside = matcher.group(1);
            var kind = inside == null ? PersonToken.Kind.TITLE : PersonToken.Kind.BRACKET;
            var text = inside == null
                    ? entry.substring(matcher.start(), matcher.end())
                    : entry.substring(matcher.start() + 1, matcher.end() - 1);
            if (!text.isBlank()) {
                words.add(new PersonToken(kind, text, matcher.start(), matcher.end()));
            }
        }
        return words;
    }

    private static void add(PersonToken word, List<PersonToken> tokens) {
        if (word.kind() == PersonToken.Kind.BRACKET) {
            tokens.add(word);
            return;
        }
        var text = word.text().endsWith("同志")
                ? word.text().substring(0, word.text().length() - 2)
                : word.text();
        if (Names.isName(text)) {
            tokens.add(new PersonToken(PersonToken.Kind.NAME, text.replaceAll("[•‧・∙･]", "·"), word.from(), word.to()));
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
    private static boolean splitPostAndName(String text, int length, PersonToken word, List<PersonToken> tokens) {
        var at = text.length() - length;
        if (at < 2 || !POST_END.matcher(text.substring(0, at)).matches() || !Names.isName(text.substring(at))) {
            return false;
        }
        tokens.add(new PersonToken(PersonToken.Kind.TITLE, text.substring(0, at), word.from(), word.from() + at));
        tokens.add(new PersonToken(PersonToken.Kind.NAME, text.substring(at), word.from() + at, word.to()));
        return true;
    }

    /** 张三副局长: the part after the name must look like a post from both ends. */
    private static boolean splitNameAndPost(String text, int length, PersonToken word, List<PersonToken> tokens) {
        if (text.length() < length + 2
                || !POST_START.matcher(text.substring(length)).matches()
                || !POST_END.matcher(text).matches()
                || !Names.isName(text.substring(0, length))) {
            return false;
        }
        tokens.add(
                new PersonToken(PersonToken.Kind.NAME, text.substring(0, length), word.from(), word.from() + length));
        tokens.add(new PersonToken(PersonToken.Kind.TITLE, text.substring(length), word.from() + length, word.to()));
        return true;
    }
}
