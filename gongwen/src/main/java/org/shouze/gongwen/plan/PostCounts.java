package org.shouze.gongwen.plan;

import java.util.regex.Pattern;

/** Posts that a text fills by their number alone: 网络安全员1名, 两名联络员. */
final class PostCounts {

    /** Posts that may be given by a number. */
    static final String ROLE = GroupRole.SECURITY_OFFICER.pattern(false) + "|" + GroupRole.LIAISON.pattern(false);

    private static final Pattern COUNT_AFTER =
            Pattern.compile("(" + ROLE + ")(?:和|、|及|与)?(?:各)?(?:不少于|至少)?(" + Numerals.NUMBER + ")(?:名|人|位)");
    private static final Pattern COUNT_BEFORE = Pattern.compile("(" + Numerals.NUMBER
            + ")(?:名|位)(?:专职|兼职|专（兼）职|工作人员[为任作担]{1,2}|同志[为任作担]{1,2}|同志|业务骨干)?(?:担任)?(" + ROLE + ")");
    private static final Pattern COUNT_EACH =
            Pattern.compile("(" + ROLE + ")(?:、|和|及|与)(" + ROLE + ")各(" + Numerals.NUMBER + ")(?:名|人)");

    /** 网络安全员2名（赵某、钱某）. */
    private static final Pattern LISTED = Pattern.compile(
            "(" + ROLE + ")(?:[各共]?" + Numerals.NUMBER
                    + "(?:名|人|位)(?:（(?:分别为|为)?：?|，?(?:分别)?(?:为|是)：?|：)|（)([^（）。；]{2,80}?)(?:）|[。；]|$|，(?=[^，]{0,12}(?:联络员|安全员)))");

    private final Roster roster;

    PostCounts(Roster roster) {
        this.roster = roster;
    }

    /** Takes the numbers of posts in a sentence, with the names beside them, and tells whether there were any. */
    boolean read(String folded, String sentence) {
        var found = false;
        var listed = LISTED.matcher(folded);
        while (listed.find()) {
            var role = GroupRole.of(listed.group(1));
            var persons = PersonList.parse(sentence.substring(listed.start(2), listed.end(2)));
            if (role != null && !persons.isEmpty()) {
                roster.add(role, persons);
                found = true;
            }
        }
        var each = COUNT_EACH.matcher(folded);
        while (each.find()) {
            found |= count(each.group(1), each.group(3));
            found |= count(each.group(2), each.group(3));
        }
        var after = COUNT_AFTER.matcher(folded);
        while (after.find()) {
            found |= count(after.group(1), after.group(2));
        }
        var before = COUNT_BEFORE.matcher(folded);
        while (before.find()) {
            found |= count(before.group(2), before.group(1));
        }
        return found;
    }

    private boolean count(String word, String number) {
        var role = GroupRole.of(word);
        var count = Numerals.whole(number);
        if (role == null || count == null) {
            return false;
        }
        roster.count(role, count);
        return true;
    }
}
