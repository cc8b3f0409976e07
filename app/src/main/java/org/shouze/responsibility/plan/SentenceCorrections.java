package org.shouze.responsibility.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.Kind;
import org.shouze.gongwen.plan.PlanReading.Obligation;
import org.shouze.gongwen.plan.PlanReading.SentenceTrace;
import org.shouze.platform.kernel.Refusal;

/** How obligations and the reasons of sentences are corrected (义务与说明校对); no sentence is ever left without trace. */
final class SentenceCorrections {

    private static final int LONGEST_REASON = 200;
    private static final int MOST_OBLIGATIONS = 2000;

    private SentenceCorrections() {}

    static Draft correct(Draft draft, String id, ObligationWish wish) {
        var before = find(draft, id);
        var after = checked(wish.in(id, before.clause(), before.sentence()));
        var all = draft.obligations().stream()
                .map(one -> one.id().equals(id) ? after : one)
                .toList();
        return draft.with(all, draft.sentences());
    }

    static Draft add(Draft draft, int position, ObligationWish wish) {
        if (draft.obligations().size() >= MOST_OBLIGATIONS) {
            throw Refusal.invalid("title", "一份方案最多 2000 项义务。");
        }
        var trace = sentence(draft, position);
        var id = nextId(draft);
        var all = new ArrayList<>(draft.obligations());
        all.add(placeOf(draft, trace.clauseId()), checked(wish.in(id, trace.clauseId(), trace.sentence())));
        var ids = new ArrayList<>(trace.obligationIds());
        ids.add(id);
        return draft.with(all, replaced(draft, position, obliged(trace, ids)));
    }

    /** A sentence that loses its last obligation is open again until somebody gives a reason. */
    static Draft remove(Draft draft, String id) {
        find(draft, id);
        var all =
                draft.obligations().stream().filter(one -> !one.id().equals(id)).toList();
        var traces = draft.sentences().stream().map(trace -> without(trace, id)).toList();
        return draft.with(all, traces);
    }

    static Draft excuse(Draft draft, int position, String reason) {
        var clean = reason.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", "请说明这句话为什么不需要对应义务，200 字以内。");
        }
        var trace = sentence(draft, position);
        if (trace.kind() == Kind.OBLIGATION) {
            throw Refusal.rule("这句话已对应义务。如确无需要，请先删除其义务，再填写说明。");
        }
        return draft.with(draft.obligations(), replaced(draft, position, asksNothing(trace, clean)));
    }

    static Draft reopen(Draft draft, int position) {
        var trace = sentence(draft, position);
        if (trace.kind() != Kind.ASKS_NOTHING) {
            throw Refusal.rule("这句话没有可撤销的说明。");
        }
        return draft.with(draft.obligations(), replaced(draft, position, open(trace, "说明已撤销，请添加义务或重新说明")));
    }

    /** Takes for every open sentence the reason that is proposed for it: whoever does this has been shown them all. */
    static Draft acceptProposals(Draft draft) {
        var traces = draft.sentences().stream()
                .map(trace -> trace.kind() == Kind.NOT_UNDERSTOOD ? asksNothing(trace, proposal(trace)) : trace)
                .toList();
        return draft.with(draft.obligations(), traces);
    }

    /** The excuse proposed for an open sentence. */
    static String proposal(SentenceTrace trace) {
        var reason = trace.reason();
        return "经人工核对，不单列义务（" + (reason == null || reason.isBlank() ? "未识别出具体要求" : reason) + "）";
    }

    static SentenceTrace obliged(SentenceTrace trace, List<String> ids) {
        return new SentenceTrace(trace.clauseId(), trace.sentence(), Kind.OBLIGATION, null, ids);
    }

    static SentenceTrace open(SentenceTrace trace, @Nullable String reason) {
        return new SentenceTrace(trace.clauseId(), trace.sentence(), Kind.NOT_UNDERSTOOD, reason, List.of());
    }

    private static SentenceTrace asksNothing(SentenceTrace trace, String reason) {
        return new SentenceTrace(trace.clauseId(), trace.sentence(), Kind.ASKS_NOTHING, reason, List.of());
    }

    private static SentenceTrace without(SentenceTrace trace, String id) {
        if (!trace.obligationIds().contains(id)) {
            return trace;
        }
        var ids = trace.obligationIds().stream().filter(one -> !one.equals(id)).toList();
        return ids.isEmpty() ? open(trace, "原有义务已删除，请说明理由") : obliged(trace, ids);
    }

    private static Obligation checked(Obligation obligation) {
        var findings = ObligationRule.check(obligation);
        if (!findings.isEmpty()) {
            throw Refusal.invalid(findings);
        }
        return obligation;
    }

    private static Obligation find(Draft draft, String id) {
        return draft.obligations().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("这项义务已被他人删除，请刷新页面后再试。"));
    }

    private static SentenceTrace sentence(Draft draft, int position) {
        if (position < 0 || position >= draft.sentences().size()) {
            throw Refusal.notFound();
        }
        return draft.sentences().get(position);
    }

    private static List<SentenceTrace> replaced(Draft draft, int position, SentenceTrace by) {
        var all = new ArrayList<>(draft.sentences());
        all.set(position, by);
        return all;
    }

    /** Behind the obligations of the clause, so that the list keeps the order of the text. */
    private static int placeOf(Draft draft, String clauseId) {
        var order = draft.clauses().stream().map(clause -> clause.id()).toList();
        var here = order.indexOf(clauseId);
        var place = 0;
        for (var one : draft.obligations()) {
            place += order.indexOf(one.clause()) <= here ? 1 : 0;
        }
        return place;
    }

    private static String nextId(Draft draft) {
        UnaryOperator<String> digits = id -> id.replaceAll("\\D", "");
        return "o"
                + (draft.obligations().stream()
                                .map(one -> digits.apply(one.id()))
                                .mapToInt(number -> number.isEmpty() ? 0 : Integer.parseInt(number))
                                .max()
                                .orElse(0)
                        + 1);
    }
}
