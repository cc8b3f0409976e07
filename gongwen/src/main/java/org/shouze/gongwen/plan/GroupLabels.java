package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Posts of the group written as labels before their holders: {@code 组  长：张三  副组长：李四}. */
final class GroupLabels {

    private static final String BLANK = "[\\s\u3000]{0,8}+";
    private static final String ROLES =
            Arrays.stream(GroupRole.values()).map(role -> role.pattern(true)).collect(Collectors.joining("|"));
    private static final String CHAIRS =
            GroupRole.pad("常务副主任") + "|" + GroupRole.pad("副主任") + "|" + GroupRole.pad("主任") + "|" + GroupRole.pad("委员");
    private static final String LEAD = "(?:^|(?<=[\\s\u3000；。，]))";
    private static final String OWNER = "(?:[\\p{IsHan}]{0,16}(?:领导小组|工作小组|委员会|专班|指挥部)(?:办公室)?" + BLANK + ")?";
    private static final String AFTER = "(?:（[^（）]{0,15}+）)?" + BLANK;

    private static final Pattern WITH_COLON =
            Pattern.compile(LEAD + OWNER + "(" + ROLES + "|" + CHAIRS + ")" + AFTER + "[：]");
    private static final Pattern WITH_BLANK =
            Pattern.compile("^" + OWNER + "(" + ROLES + "|" + CHAIRS + ")(?:（[^（）]{0,15}+）)?(?:[\\s\u3000]{1,8}+|$)");

    private GroupLabels() {}

    /**
     * A label.
     *
     * @param role the post
     * @param from where the label starts
     * @param to where the holders start
     * @param colon whether a colon ends it
     */
    record Label(GroupRole role, int from, int to, boolean colon) {}

    /** The labels of a line; empty if it does not start with one. */
    static List<Label> in(String text, boolean inOffice) {
        var folded = Texts.fold(text);
        var labels = new ArrayList<Label>();
        var matcher = WITH_COLON.matcher(folded);
        var office = inOffice;
        while (matcher.find()) {
            var label = label(matcher, office, true);
            office |= label != null && label.role() == GroupRole.OFFICE_DIRECTOR;
            if (label != null) {
                labels.add(label);
            }
        }
        if (!labels.isEmpty()) {
            return labels.getFirst().from() == 0 ? labels : List.of();
        }
        var blank = WITH_BLANK.matcher(folded);
        var single = blank.find() ? label(blank, inOffice, false) : null;
        return single == null ? List.of() : List.of(single);
    }

    private static @Nullable Label label(Matcher matcher, boolean inOffice, boolean colon) {
        var word = Texts.compact(matcher.group(1));
        var whole = matcher.group();
        var office = inOffice || whole.contains("办公室");
        var role = word.endsWith("主任") || "委员".equals(word) ? chair(word, office, whole, colon) : GroupRole.of(word);
        return role == null ? null : new Label(role, matcher.start(), matcher.end(), colon);
    }

    /** 主任 heads the office, or the committee where the group is one. */
    private static @Nullable GroupRole chair(String word, boolean office, String whole, boolean colon) {
        if ("委员".equals(word)) {
            return colon ? GroupRole.MEMBER : null;
        }
        var deputy = word.contains("副主任");
        if (office || word.startsWith("办公室")) {
            return deputy ? GroupRole.OFFICE_DEPUTY : GroupRole.OFFICE_DIRECTOR;
        }
        if (!colon && !whole.contains("委员会")) {
            return null;
        }
        return deputy ? GroupRole.DEPUTY : GroupRole.LEADER;
    }
}
