package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the names of posts, sections and units mean in one plan. */
final class Bodies {

    private static final Pattern WHOLE = Pattern.compile(Subjects.ONE);
    private static final Pattern SHARED =
            Pattern.compile("(?:、|和|及|与|以及|会同)(?=" + Subjects.ONE + "(?:（|、|和|及|与|以及|会同|$))");
    private static final Pattern DESK = Pattern.compile("unit:(?!.*卫生).*(?:所|中心)");
    private static final Pattern LISTED =
            Pattern.compile("[\\p{IsHan}]{1,14}(?:[办科股室处部所站委会组局院校队馆社园镇乡村区长员]|中心|公司|单位|部门|负责人|领导)");
    /** A township's offices are called 所 and 中心, which elsewhere are units of their own. */
    private static final Pattern TOWNSHIP = Pattern.compile(
            "^[\\p{IsHan}]{2,8}(?:镇|乡|街道)(?:党委|人民政府|政府|办事处|20\\d\\d|网络)|(?:我|全|本)(?:镇|乡|街道)(?!村)|(?:^|[：，。、；])[镇乡]长|[镇乡]党委|街道党工委");

    private final boolean hasOffice;
    private final boolean isTownship;

    /**
     * @param hasOffice whether the group has an office, which 办公室 alone then means
     * @param isTownship whether 所 and 中心 are sections and no units of their own
     */
    Bodies(boolean hasOffice, boolean isTownship) {
        this.hasOffice = hasOffice;
        this.isTownship = isTownship;
    }

    static Bodies of(List<Line> lines) {
        return new Bodies(hasOffice(lines), isTownship(lines));
    }

    /** Whether a part of a list looks like a body or post. */
    static boolean isOne(String name) {
        return LISTED.matcher(name).matches();
    }

    private static boolean hasOffice(List<Line> lines) {
        return lines.stream()
                .map(line -> Texts.compact(line.text()))
                .anyMatch(line -> line.contains("领导小组办公室") || line.contains("下设办公室"));
    }

    private static boolean isTownship(List<Line> lines) {
        return lines.stream()
                .anyMatch(line -> TOWNSHIP.matcher(Texts.compact(line.text())).find());
    }

    /** The roles and bodies of a list, in JSON form. */
    List<String> resolve(String list) {
        var bare = list.replaceAll("（[^）]{0,20}+）", "");
        var found = new LinkedHashSet<String>();
        var names = split(bare);
        for (var name : names) {
            var one = one(name, names.size() > 1);
            if (one != null) {
                found.add(one);
            }
        }
        return new ArrayList<>(found);
    }

    private static List<String> split(String list) {
        var names = new ArrayList<String>();
        var from = 0;
        var matcher = SHARED.matcher(list);
        while (matcher.find()) {
            var name = list.substring(from, matcher.start());
            // 督察与技术部 is one body: what stands before 与 is none
            if (WHOLE.matcher(name).matches()) {
                names.add(name);
                from = matcher.end();
            }
        }
        names.add(list.substring(from));
        return names;
    }

    /** One role or body; 办公室 among sections is a section too. */
    @Nullable String one(String name, boolean amongOthers) {
        if ("办公室".equals(name)) {
            return hasOffice && !amongOthers ? "office" : "section:办公室";
        }
        var role = Organ.of(name);
        var body = role != null ? role : Organ.body(name);
        return isTownship && body != null && DESK.matcher(body).matches() ? body.replace("unit:", "section:") : body;
    }
}
