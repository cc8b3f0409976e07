package org.shouze.gongwen.plan;

import java.util.regex.Pattern;

/** Tells lines that list persons or posts from prose about them. */
final class PersonLine {

    private static final int LONGEST_PERSON = 70;
    private static final Pattern PROSE =
            Pattern.compile("[^。]{0,400}(?:负责(?!同志)[^人，；]{2}|每[年季月半]|应当|必须|定期|组织开展|切实|统筹[^，]{3}).{0,400}。?");
    private static final Pattern HOLDER =
            Pattern.compile("^[\\p{IsHan}·]{2,10}(?:\\s[\\p{IsHan}])?[\\s（(]{1,8}(?:负责|分管|主管|协助)");
    private static final Pattern OTHER_LABEL =
            Pattern.compile("^[^：:]{0,10}(?:责任人|负责人|联系人|电话|部门|单位|顾问|秘书|组)\\s{0,4}[：:]");

    /** 张三（负责技术保障）: what stands in brackets is about the person. */
    private static final Pattern BRACKET = Pattern.compile("[（(][^（）()]{0,40}+[）)]");

    private static final Pattern SET_UP = Pattern.compile("下设|设在|兼|担任");

    /** 办公室主任由张三兼任: a sentence about posts, whose words tell who holds which. */
    private static final Pattern APPOINTING = Pattern.compile("由[^，。；]{2,40}(?:担任|兼任|兼|任)|下设|设在|设于|担任|任(?:副)?组长|为成员");

    private PersonLine() {}

    /** Where a list that starts here ends: at the full stop, or before a sentence that tells of posts. */
    static int endOfList(String text, int from, int to) {
        for (var i = from; i < to; i++) {
            var c = text.charAt(i);
            if (c == '。'
                    || ((c == '；' || c == ';')
                            && APPOINTING.matcher(text.substring(i, to)).find())) {
                return i + 1;
            }
        }
        return to;
    }

    /** Whether the text says what somebody does, not who somebody is. */
    static boolean isProse(String text) {
        return PROSE.matcher(BRACKET.matcher(text).replaceAll("")).matches();
    }

    /** 党政办、财政所主要负责人: posts without names. */
    static boolean isPosts(String holders) {
        return !SET_UP.matcher(holders).find()
                && holders.length() <= 200
                && !PROSE.matcher(holders).matches()
                && holders.matches(".{0,180}(?:负责人|负责同志|代表|人员|单位|部门|科室|[科室股处办所站]|主任|书记|[长员])[。；]?\\s*");
    }

    /** Whether a line without a label lists persons. */
    static boolean isOne(String text) {
        var isHolder = HOLDER.matcher(text).find();
        if ((isProse(text) && !isHolder)
                || OTHER_LABEL.matcher(text).find()
                || APPOINTING.matcher(text).find()
                || text.length() > LONGEST_PERSON * 10) {
            return false;
        }
        var tokens = PersonTokens.of(text);
        if (tokens.isEmpty()) {
            return false;
        }
        var names = tokens.stream()
                .filter(token -> token.kind() == PersonToken.Kind.NAME)
                .count();
        var startsOrEnds = tokens.getFirst().kind() == PersonToken.Kind.NAME
                || tokens.getLast().kind() != PersonToken.Kind.TITLE;
        return names > 0 && startsOrEnds && text.length() <= LONGEST_PERSON * names;
    }
}
