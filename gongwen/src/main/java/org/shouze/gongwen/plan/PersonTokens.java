package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a piece of text about persons into names, posts and what stands in brackets. */
final class PersonTokens {

    private static final Pattern WORD = Pattern.compile("（([^（）]{0,80}+)）|[^\\s\u3000、，,；;：:（）/。]{1,60}+");
    private static final Pattern POST_END = Pattern.compile(
            ".*(?:书记|主任|主席|[长员师])$|.*(?:负责人|领导|负责同志|委员|专家|技师|教员|干事|助理|经理|主管|秘书|总监|同志|老师|科员|会计|护士|干部|文员|社工|辅警|出纳|专干|科|股|办|所|站|处|办公室|中心|财务室|信息室|部)$");
    private static final Pattern POST_START = Pattern.compile(
            "^(?![局校院科处所站部室办股]{0,2}(?:主要)?(?:负责|领导))(?:局|副|党|主任|校|院|科[长员室]|办公|镇|乡|书记|处[长级]|所长|站长|部[长门]|中心|总|工程|干事|信息|网络|会计).*");

    /** What follows the last of several names. */
    private static final Pattern REST = Pattern.compile(
            "(.{2,}?)(同志|老师|(?:等|[两二三四五六七八九十\\d](?=[位名]))(?:[位名](?:同志)?|同志|[\\d一二三四五六七八九十]{0,2}(?:人|名同志)|.{0,10}(?:负责人|负责同志|人员))?)");

    private static final Pattern JOINT = Pattern.compile("(?<=.{2})(?:以及|及|和|与)(?=.{2})");
    private static final Pattern AND_OTHERS = Pattern.compile("(?:以及|及|和)(?:各|相关|有关|其他|全体).*");
    private static final Pattern OTHERS = Pattern.compile("(?:各|相关|有关|其他|全体|机关|下属|局属).*");
    private static final Pattern RARE =
            Pattern.compile("(.*(?:书记|主任|主席|[局院校镇乡村所站科股处部队馆园社行]长|会计|委员|干事|经理|总监|工程师))([\\p{IsHan}]{2,6})");

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
            var rest = kind == PersonToken.Kind.TITLE ? AND_OTHERS.matcher(text) : null;
            var bare = rest != null && rest.find() ? text.substring(0, rest.start()) : text;
            if (!bare.isBlank()) {
                words.add(new PersonToken(
                        kind,
                        bare,
                        matcher.start(),
                        kind == PersonToken.Kind.BRACKET ? matcher.end() : matcher.start() + bare.length()));
            }
        }
        return words;
    }

    private static void add(PersonToken word, List<PersonToken> tokens) {
        if (word.kind() == PersonToken.Kind.BRACKET) {
            tokens.add(word);
            return;
        }
        var text = withoutRest(word.text());
        if (Names.isName(text)) {
            tokens.add(new PersonToken(PersonToken.Kind.NAME, text.replaceAll("[•‧・∙･]", "·"), word.from(), word.to()));
            return;
        }
        if (splitAtJoint(text, word, tokens)) {
            return;
        }
        for (var length : new int[] {3, 2, 4}) {
            if (splitPostAndName(text, length, word, tokens) || splitNameAndPost(text, length, word, tokens)) {
                return;
            }
        }
        if (!splitPostAndRareName(text, word, tokens)) {
            tokens.add(word);
        }
    }

    /** 张三和李四, 科长张三及各科室主任: 和 between persons, not within a name. */
    private static boolean splitAtJoint(String text, PersonToken word, List<PersonToken> tokens) {
        var joint = JOINT.matcher(text);
        while (joint.find()) {
            var left = new ArrayList<PersonToken>();
            var right = new ArrayList<PersonToken>();
            add(part(word, text, 0, joint.start()), left);
            add(part(word, text, joint.end(), text.length()), right);
            if (hasName(left)
                    && (hasName(right)
                            || OTHERS.matcher(text.substring(joint.end())).matches())) {
                tokens.addAll(left);
                tokens.addAll(hasName(right) ? right : List.of());
                return true;
            }
        }
        return false;
    }

    private static PersonToken part(PersonToken word, String text, int from, int to) {
        return new PersonToken(word.kind(), text.substring(from, to), word.from() + from, word.from() + to);
    }

    private static boolean hasName(List<PersonToken> tokens) {
        return tokens.stream().anyMatch(token -> token.kind() == PersonToken.Kind.NAME);
    }

    /** 乡长索朗多吉: no surname of the list, but right behind a post that only persons hold. */
    private static boolean splitPostAndRareName(String text, PersonToken word, List<PersonToken> tokens) {
        var split = RARE.matcher(text);
        if (!split.matches() || isPost(text) || !Names.couldBeRareName(split.group(2))) {
            return false;
        }
        tokens.add(part(word, text, 0, split.end(1)));
        tokens.add(new PersonToken(PersonToken.Kind.NAME, split.group(2), word.from() + split.end(1), word.to()));
        return true;
    }

    /** 张三同志, 李四等同志, 王五等各科室负责人: the name alone. */
    private static String withoutRest(String word) {
        var rest = REST.matcher(word);
        if (!rest.matches()) {
            return word;
        }
        var name = rest.group(1);
        if (rest.group(2).matches("同志|老师|等(?:同志|人)?")) {
            return name;
        }
        var isName = Names.isName(name) || Names.isName(name.substring(Math.max(0, name.length() - 3)));
        return isName ? name : word;
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
                || text.charAt(length - 1) == '副'
                || !Names.isName(text.substring(0, length))) {
            return false;
        }
        tokens.add(
                new PersonToken(PersonToken.Kind.NAME, text.substring(0, length), word.from(), word.from() + length));
        tokens.add(new PersonToken(PersonToken.Kind.TITLE, text.substring(length), word.from() + length, word.to()));
        return true;
    }
}
