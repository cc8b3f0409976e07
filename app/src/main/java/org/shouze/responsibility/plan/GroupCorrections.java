package org.shouze.responsibility.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.DocumentFacts;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.Refusal.Finding;

/** How the head of a document and its leading group are corrected (文件信息与名单校对). */
final class GroupCorrections {

    private static final int LONGEST_NAME = 30;
    private static final int LONGEST = 100;
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_PEOPLE = 1000;
    private static final int MOST_POSTS = 999;

    private GroupCorrections() {}

    static Draft head(Draft draft, DocumentFacts head) {
        var findings = new ArrayList<Finding>();
        limit(findings, "title", "方案标题", head.title(), LONGEST_TITLE);
        limit(findings, "issuer", "发文单位", head.issuer(), LONGEST);
        limit(findings, "number", "发文字号", head.number(), LONGEST);
        if (head.title() == null || head.title().isBlank()) {
            findings.add(new Finding("title", "请填写方案标题。"));
        }
        if (head.date() != null && !isDate(head.date())) {
            findings.add(new Finding("date", "成文日期不是有效的日期，请按“2026-01-09”的格式填写，或者留空。"));
        }
        refuse(findings);
        return draft.with(head);
    }

    static Draft office(
            Draft draft, @Nullable String location, @Nullable Integer officers, @Nullable Integer liaisons) {
        var findings = new ArrayList<Finding>();
        limit(findings, "location", "办公室设在", location, LONGEST);
        count(findings, "officers", "网络安全员", officers);
        count(findings, "liaisons", "网络安全联络员", liaisons);
        refuse(findings);
        return draft.with(new Roster(draft.roster().entries(), location, officers, liaisons));
    }

    static Draft correct(Draft draft, GroupEntry wanted) {
        require(draft, wanted.key());
        var clean = checked(wanted);
        return draft.with(draft.roster().replacing(wanted.key(), entry -> clean));
    }

    static Draft add(Draft draft, GroupEntry wanted) {
        var roster = draft.roster();
        if (roster.entries().size() >= MOST_PEOPLE) {
            throw Refusal.invalid("name", "领导小组名单最多 1000 人次。");
        }
        var all = new ArrayList<>(roster.entries());
        all.add(checked(
                new GroupEntry(roster.nextKey(), wanted.post(), wanted.name(), wanted.title(), wanted.field())));
        return draft.with(roster.with(all));
    }

    static Draft remove(Draft draft, String key) {
        require(draft, key);
        return draft.with(draft.roster().without(key));
    }

    static Draft match(Draft draft, String name, @Nullable UUID personId) {
        if (!draft.roster().people().contains(name)) {
            throw Refusal.conflict("名单中已没有“" + name + "”，请刷新页面后再试。");
        }
        return draft.matching(name, new Draft.Match(personId));
    }

    private static GroupEntry checked(GroupEntry wanted) {
        var name = Roster.clean(wanted.name());
        var findings = new ArrayList<Finding>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            findings.add(new Finding("name", "请填写姓名，30 字以内。"));
        }
        limit(findings, "title", "职务", wanted.title(), LONGEST);
        limit(findings, "field", "分管领域", wanted.field(), LONGEST);
        refuse(findings);
        return new GroupEntry(
                wanted.key(),
                wanted.post(),
                name,
                wanted.title().strip(),
                wanted.field().strip());
    }

    private static void require(Draft draft, String key) {
        if (draft.roster().entries().stream().noneMatch(entry -> entry.key().equals(key))) {
            throw Refusal.conflict("这一行已被他人删除，请刷新页面后再试。");
        }
    }

    private static void limit(List<Finding> findings, String field, String label, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            findings.add(new Finding(field, label + "超过 " + longest + " 个字，请核对后缩短。"));
        }
    }

    private static void count(List<Finding> findings, String field, String label, @Nullable Integer count) {
        if (count != null && (count < 0 || count > MOST_POSTS)) {
            findings.add(new Finding(field, label + "的人数应为 0 至 999，或者留空。"));
        }
    }

    private static boolean isDate(String text) {
        try {
            java.time.LocalDate.parse(text);
            return true;
        } catch (java.time.DateTimeException malformed) {
            return false;
        }
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw Refusal.invalid(findings);
        }
    }
}
