package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines that list persons: a post and its holders on one line, holders on the lines below, rows of a table.
 * Remembers what it took, so that nothing of it is read as a demand.
 */
final class GroupLines {

    private static final String READ = "列明领导小组人员，已读入名单";
    private static final String OTHERS = "列明工作组或者办公室的人员，不计入领导小组名单";
    private static final String BY_POST = "按岗位列出成员，没有写明姓名";

    private static final Pattern OTHER_GROUP =
            Pattern.compile(".*(?:处置|技术|保障|宣传|督查|舆情|专家|协调|监测|恢复|善后|综合|后勤|支撑|检查|防护)[\\p{IsHan}]{0,4}组.{0,6}");
    private static final Pattern OFFICE = Pattern.compile(".{0,20}(?:领导小组办公室|下设办公室|办公室(?:组成|人员|成员|设)|^办公室$).{0,30}");

    /** Whom to call about the notice, which is no post of the group. */
    private static final Pattern CONTACT = Pattern.compile("^\\s*+联系人.{1,30}电话");

    private static final Pattern DUTIES = Pattern.compile("[，,](?:全面|具体|主要|直接)?(?:负责|分管|主持|协助|统筹|牵头|主管)[^；;。]{0,80}+");

    private final Roster roster;
    private final GroupTable table;
    private final IdentityHashMap<Line, Taken> taken = new IdentityHashMap<>();
    private @Nullable GroupRole open;
    private boolean inOffice;
    private boolean inOtherGroup;
    private int otherLevel;

    GroupLines(Roster roster) {
        this.roster = roster;
        this.table = new GroupTable(roster);
    }

    /** Whether a line starts with a post of the group and a colon. */
    static boolean isLabelled(String text) {
        return !GroupLabels.in(text, false).isEmpty();
    }

    /**
     * What became of a line.
     *
     * @param listed the part that lists persons or posts
     * @param reason why it demands nothing
     * @param rest what stands after the list and is still to be read
     */
    record Taken(String listed, String reason, String rest) {

        /** Whether its persons are said to be in the list of the group. */
        boolean isRead() {
            return READ.equals(reason);
        }
    }

    @Nullable Taken taken(Line line) {
        return taken.get(line);
    }

    void read(List<Section> sections) {
        for (var section : sections) {
            var heading = section.heading();
            inOtherGroup = inOtherGroup && section.level() > otherLevel;
            open = null;
            table.leave();
            if (heading != null) {
                inOtherGroup = OTHER_GROUP.matcher(heading).matches() && !heading.contains("领导小组");
                otherLevel = section.level();
                inOffice = OFFICE.matcher(heading).find() || (inOffice && heading.length() <= 6);
                open = GroupRole.of(heading.replaceAll("[（(].*$", ""));
            }
            section.lines().forEach(this::read);
        }
    }

    private void read(Line line) {
        if (line.isRow()) {
            if (table.read(line.cells())) {
                take(line, READ);
            }
            return;
        }
        var labels = CONTACT.matcher(line.text()).find()
                ? List.<GroupLabels.Label>of()
                : GroupLabels.in(line.text(), inOffice);
        if (labels.isEmpty()) {
            readUnlabelled(line);
        } else {
            readLabelled(line, labels);
        }
    }

    private void readLabelled(Line line, List<GroupLabels.Label> labels) {
        var text = line.text();
        String reason = null;
        var listed = new StringBuilder();
        var rest = new StringBuilder();
        for (var i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            var end = i + 1 < labels.size() ? labels.get(i + 1).from() : text.length();
            var to = PersonLine.endOfList(text, label.to(), end);
            var own = readPost(line, label, text.substring(label.to(), to));
            reason = own == null ? reason : own;
            listed.append(text, label.from(), to);
            rest.append(text, to, end);
        }
        if (reason != null) {
            taken.put(line, new Taken(listed.toString(), reason, rest.toString()));
        }
    }

    /** Takes the holders of a post and says why they demand nothing; null if they are to be read as prose. */
    private @Nullable String readPost(Line line, GroupLabels.Label label, String holders) {
        var persons = PersonLine.isProse(holders) ? List.<PersonList.Found>of() : PersonList.parse(holders);
        open = null;
        if (persons.isEmpty() && !holders.isBlank()) {
            appoint(label.role(), holdersWithDuties(holders));
            return label.colon() && PersonLine.isPosts(holders) ? BY_POST : null;
        }
        if (persons.isEmpty() && !label.colon() && line.text().strip().length() > label.to() + 1) {
            return null;
        }
        open = label.role();
        if (open == GroupRole.MEMBER_BODIES) {
            return null;
        }
        appoint(label.role(), persons);
        return isOfGroup(label.role()) ? READ : OTHERS;
    }

    /** 组长：校长张三，全面负责学校网络安全工作: the duties stay in the text, the persons go to the list. */
    private static List<PersonList.Found> holdersWithDuties(String holders) {
        var persons = new ArrayList<PersonList.Found>();
        for (var entry : DUTIES.matcher(holders).replaceAll("").split("[；;。]", -1)) {
            if (!PersonLine.isProse(entry)) {
                persons.addAll(PersonList.parse(entry));
            }
        }
        return persons;
    }

    private void appoint(GroupRole role, List<PersonList.Found> persons) {
        if (isOfGroup(role)) {
            roster.add(role, persons);
        }
    }

    private boolean isOfGroup(GroupRole role) {
        return !inOtherGroup && !(inOffice && role == GroupRole.MEMBER);
    }

    private void take(Line line, String reason) {
        taken.put(line, new Taken(line.quoted(), reason, ""));
    }

    private void readUnlabelled(Line line) {
        var text = line.text();
        if (OFFICE.matcher(text).find()) {
            inOffice = true;
        } else if (OTHER_GROUP.matcher(text).matches() && text.length() <= 20 && !text.contains("领导小组")) {
            inOtherGroup = true;
        }
        var role = open;
        if (!PersonLine.isOne(text)) {
            if (role != null && PersonLine.isPosts(text)) {
                take(line, BY_POST);
            } else {
                open = null;
            }
            return;
        }
        var persons = PersonList.parse(text);
        if (role != null && role != GroupRole.MEMBER_BODIES) {
            take(line, isOfGroup(role) ? READ : OTHERS);
            appoint(role, persons);
        } else if (readOwnRoles(persons)) {
            take(line, inOtherGroup ? OTHERS : READ);
        }
    }

    /** 张三（组长）, 李四 副组长: the post in the group stands after the name. */
    private boolean readOwnRoles(List<PersonList.Found> persons) {
        var found = false;
        for (var person : persons) {
            found |= readOwnRole(person);
        }
        return found;
    }

    private boolean readOwnRole(PersonList.Found person) {
        var others = new ArrayList<String>();
        GroupRole role = null;
        for (var part : String.valueOf(person.title()).split("[、，,\\s]", -1)) {
            var own = GroupRole.of(part);
            if (own == null) {
                others.add(part);
            } else {
                role = own;
            }
        }
        if (role == null) {
            return false;
        }
        var title = others.isEmpty() ? null : String.join("、", others);
        appoint(role, List.of(new PersonList.Found(person.name(), title, person.field())));
        return true;
    }
}
