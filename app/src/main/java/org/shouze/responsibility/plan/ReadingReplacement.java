package org.shouze.responsibility.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouze.gongwen.plan.PlanReading;
import org.shouze.gongwen.plan.PlanReading.Kind;
import org.shouze.gongwen.plan.PlanReading.Obligation;
import org.shouze.gongwen.plan.PlanReading.SentenceTrace;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.Refusal.Finding;

/** Puts a whole corrected reading in place of a draft's (整份校对): the text stays, every obligation needs its sentence. */
final class ReadingReplacement {

    private static final Pattern ID = Pattern.compile("o\\d{1,5}");

    private ReadingReplacement() {}

    static Draft apply(Draft draft, PlanReading wanted) {
        if (!wanted.clauses().isEmpty() && !wanted.clauses().equals(draft.clauses())) {
            throw Refusal.invalid("clauses", "条款是文件原文，不能修改。请原样提交 clauses，或提交空列表。");
        }
        var findings = new ArrayList<Finding>();
        var bySentence = grounded(draft, wanted.obligations(), findings);
        var roster = Roster.of(wanted.group());
        if (!findings.isEmpty()) {
            throw Refusal.invalid(findings);
        }
        var clauses = wanted.obligations().stream().collect(Collectors.toMap(Obligation::id, Obligation::clause));
        var traces = draft.sentences().stream()
                .map(trace -> traced(trace, stated(trace, bySentence, clauses)))
                .toList();
        var checked = checkedRoster(draft, roster);
        return GroupCorrections.head(draft.with(checked).with(wanted.obligations(), traces), wanted.document());
    }

    private static Roster checkedRoster(Draft draft, Roster wanted) {
        var empty = GroupCorrections.office(
                draft.with(wanted.with(List.of())), wanted.location(), wanted.officers(), wanted.liaisons());
        for (var entry : wanted.entries()) {
            empty = GroupCorrections.add(empty, entry);
        }
        return empty.roster();
    }

    private static Map<String, List<String>> grounded(
            Draft draft, List<Obligation> obligations, List<Finding> findings) {
        var places = new HashSet<String>();
        draft.sentences().forEach(trace -> places.add(place(trace)));
        var ids = new HashSet<String>();
        var bySentence = new HashMap<String, List<String>>();
        for (var one : obligations) {
            var field = "obligations." + one.id();
            if (!ID.matcher(one.id()).matches() || !ids.add(one.id())) {
                findings.add(new Finding(field, "义务编号“" + one.id() + "”重复或不合规范，应为 o1、o2……，互不相同。"));
            }
            var place = one.clause() + "\n" + one.sentence();
            if (!places.contains(place)) {
                findings.add(new Finding(field, "义务 " + one.id() + " 的 clause 与 sentence 在文件中找不到，应与原文的一句话一致。"));
            }
            ObligationRule.check(one)
                    .forEach(finding -> findings.add(new Finding(field + "." + finding.field(), finding.message())));
            bySentence.computeIfAbsent(place, none -> new ArrayList<>()).add(one.id());
        }
        return bySentence;
    }

    /** One obligation may span sentences: it names the first of them, the others keep their trace to it. */
    private static List<String> stated(
            SentenceTrace trace, Map<String, List<String>> bySentence, Map<String, String> clauses) {
        var kept = trace.obligationIds().stream().filter(id -> trace.clauseId().equals(clauses.get(id)));
        var named = bySentence.getOrDefault(place(trace), List.of()).stream();
        return Stream.concat(kept, named).distinct().toList();
    }

    private static SentenceTrace traced(SentenceTrace trace, List<String> stated) {
        if (!stated.isEmpty()) {
            return SentenceCorrections.obliged(trace, stated);
        }
        return trace.kind() == Kind.OBLIGATION ? SentenceCorrections.open(trace, "原有义务已删除，请说明理由") : trace;
    }

    private static String place(SentenceTrace trace) {
        return trace.clauseId() + "\n" + trace.sentence();
    }
}
