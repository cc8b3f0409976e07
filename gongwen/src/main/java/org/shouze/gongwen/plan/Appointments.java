package org.shouze.gongwen.plan;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Appointments told in sentences: 组长由局长张三同志担任, 张三任组长, 办公室设在局办公室, 网络安全员1名. */
final class Appointments {

    private static final String ROLE =
            Arrays.stream(GroupRole.values()).map(role -> role.pattern(false)).collect(Collectors.joining("|"));
    private static final String OWNER = "(?:本?(?:单位|局|院|校|镇)|网络安全(?:和信息化)?|工作|领导小组|该|的){0,5}?";
    private static final Pattern HOLDER_FIRST =
            Pattern.compile("(?:^|[，。；、：由以])((?:(?!担任|兼任)[^，。；：由为]){2,60}?|[^，。；：由]{2,80}?)(?:同志)?"
                    + "(?:分别)?(?:兼任|担任|兼|(?<![主责担兼])任|为|作为|(?:具体)?(?:承担|履行))" + OWNER + "(" + ROLE + ")(?:(?:、|和|并)?兼任?"
                    + OWNER + "("
                    + ROLE + "))?");
    private static final Pattern ROLE_FIRST = Pattern.compile("(" + ROLE
            + ")(?:分别)?(?:由|为|是|：)((?:(?!担任|兼任)[^。；]){2,160}?)(?:(?:等?同志)?(?:兼任|担任|组成(?!员)|兼(?=[，。；]|$))|[。；]|$|，(?=(?:"
            + ROLE + ")(?:由|为|是|：)))");
    private static final Pattern LOCATION = Pattern.compile(
            "办公室(?:（[^）]{1,20}）)?[，：]?(?:日常工作)?(?:设在|设于|设置在|挂靠在?|依托|设(?=[\\p{IsHan}]{1,10}(?:[办科室股部处所]|中心)[，。；])|(?<=下设办公室)[在于])(?:本)?([\\p{IsHan}（）]{2,20}?)(?=[，。；、（]|$|具体|负责|由|承担)");
    private static final Pattern COUNT_BY = Pattern.compile(
            "(" + PostCounts.ROLE + ")" + Numerals.NUMBER + "(?:名|人|位)，?(?:分别)?由([^，。；]{2,60}?)(?:同志)?(?:担任|兼任)");
    private static final Pattern ALSO = Pattern.compile(
            "(?:^|[，。；由])([^，。；：由]{2,60}?)(?:同志)?(?:担任|兼任|负总责|(?<![主责担兼])任)[^，。；]{0,24}，(?:并|同时)?(?:兼任|兼|担任|任)" + OWNER
                    + "(" + ROLE + ")");
    private static final Pattern SENT = Pattern.compile(
            "^(?:[^，]{0,30}(?:成立|组建|设立)了?)?以(?=[\\p{IsHan}]{2})|^(?:[一二三四五六七八九]是)?(?:明确|指定|安排|确定|任命|聘任|同意|决定|增补|增加|新增|推选|选派|抽调|指派|委派)");

    private final Roster roster;
    private final OfficeChairs chairs;

    Appointments(Roster roster) {
        this.roster = roster;
        this.chairs = new OfficeChairs(roster);
    }

    /** Takes the appointments of a sentence and tells whether there were any. */
    boolean read(String sentence) {
        var folded = Texts.fold(sentence);
        var found = places(folded, sentence);
        found |= new PostCounts(roster).read(folded, sentence);
        found |= holderFirst(folded, sentence);
        found |= roleFirst(folded, sentence);
        found |= holders(COUNT_BY, 2, 1, folded, sentence);
        found |= holders(ALSO, 1, 2, folded, sentence);
        found |= chairs.read(folded, sentence);
        return found;
    }

    /** Why a sentence is not understood that names somebody whom the list lacks, or null. */
    @Nullable String lost(String sentence) {
        return LostNames.reason(sentence, roster);
    }

    private boolean places(String folded, String sentence) {
        var matcher = LOCATION.matcher(folded);
        if (!matcher.find()) {
            return false;
        }
        roster.location(sentence.substring(matcher.start(1), matcher.end(1)));
        return true;
    }

    private boolean holderFirst(String folded, String sentence) {
        var found = false;
        var matcher = HOLDER_FIRST.matcher(folded);
        var from = 0;
        while (from < folded.length() && matcher.find(from)) {
            var holders = sentence.substring(matcher.start(1), matcher.end(1));
            found |= appoint(matcher.group(2), holders, folded, matcher);
            if (matcher.group(3) != null) {
                appoint(matcher.group(3), holders, folded, matcher);
            }
            from = matcher.end();
        }
        return found;
    }

    private boolean roleFirst(String folded, String sentence) {
        var found = false;
        var matcher = ROLE_FIRST.matcher(folded);
        while (matcher.find()) {
            found |= appoint(matcher.group(1), sentence.substring(matcher.start(2), matcher.end(2)), folded, matcher);
        }
        return found;
    }

    private boolean holders(Pattern pattern, int holder, int role, String folded, String sentence) {
        var found = false;
        var matcher = pattern.matcher(folded);
        while (matcher.find()) {
            var text = sentence.substring(matcher.start(holder), matcher.end(holder));
            found |= appoint(matcher.group(role), text, folded, matcher);
        }
        return found;
    }

    private boolean appoint(String word, String holders, String folded, Matcher matcher) {
        var role = GroupRole.of(word);
        var persons = persons(holders);
        if (role == null || role == GroupRole.MEMBER_BODIES || persons.isEmpty()) {
            return false;
        }
        // 各组组长 and the like lead something else than the group
        var before = folded.substring(Math.max(0, matcher.start() - 6), matcher.start());
        if (before.endsWith("工作组") || before.endsWith("处置组")) {
            return false;
        }
        roster.add(role, persons);
        return true;
    }

    /** The persons in the words about the holders of a post. */
    static List<PersonList.Found> persons(String holders) {
        return holders.matches(".*(?:负责|应当|必须|每年|每季).*") && !holders.matches(".*(?:[分主]管|负责人).*")
                ? List.of()
                : PersonList.parse(SENT.matcher(holders.strip()).replaceFirst(""));
    }
}
