package org.shouze.responsibility.plan;

import java.util.ArrayList;
import java.util.List;
import org.shouze.platform.organization.Post;

/** What a leading group must be (领导小组组成规则): one leader, deputies with a field, one office director. */
final class GroupRule {

    private GroupRule() {}

    /** What stands in the way of adopting the plan. */
    static List<String> blockers(Roster roster) {
        var found = new ArrayList<String>();
        single(roster, Post.LEADER, "方案列有多名组长（%s）。领导小组应只有一名组长，请将其余人员改为副组长。", found);
        single(roster, Post.OFFICE_DIRECTOR, "方案列有多名办公室主任（%s）。办公室应只有一名主任，请将其余人员改为副主任。", found);
        return found;
    }

    /** What should be known and stands in nobody's way. */
    static List<String> hints(Roster roster) {
        var found = new ArrayList<String>();
        if (roster.in(Post.LEADER).isEmpty()) {
            found.add("方案没有写明组长。采用后组长一职沿用现任；没有现任的，显示为空缺。");
        }
        var open = roster.in(Post.DEPUTY).stream()
                .filter(deputy -> deputy.field().isEmpty())
                .map(GroupEntry::name)
                .toList();
        if (!open.isEmpty()) {
            found.add("方案没有写明 " + open.size() + " 名副组长的分管领域（" + String.join("、", open) + "）。可以在此补充，也可以采用后在“组织”中明确。");
        }
        vacant(roster, Post.SECURITY_OFFICER, roster.officers(), found);
        vacant(roster, Post.LIAISON, roster.liaisons(), found);
        return found;
    }

    private static void single(Roster roster, Post post, String sentence, List<String> found) {
        var names = roster.in(post).stream().map(GroupEntry::name).distinct().toList();
        if (names.size() > 1) {
            found.add(sentence.formatted(String.join("、", names)));
        }
    }

    private static void vacant(
            Roster roster, Post post, @org.jspecify.annotations.Nullable Integer count, List<String> found) {
        var named = roster.in(post).size();
        if (count != null && named < count) {
            found.add("方案要求配备" + post.label() + " " + count + " 名，写明姓名的有 " + named + " 名，其余显示为空缺。");
        }
    }
}
