package org.shouze.responsibility.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading;
import org.shouze.gongwen.plan.PlanReading.DocumentFacts;
import org.shouze.gongwen.plan.PlanReading.Obligation;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects drafts (方案校对). Every correction names the revision in which the user saw the draft: what somebody else changed
 * in the same place since is refused as a conflict, changes elsewhere do not disturb.
 */
@Service
public class PlanDrafts {

    private final PlanStore plans;
    private final DraftStore store;
    private final BusinessTime time;

    PlanDrafts(PlanStore plans, DraftStore store, BusinessTime time) {
        this.plans = plans;
        this.store = store;
        this.time = time;
    }

    /** @throws Refusal as "not found" for a plan that is unknown, out of sight, or no draft */
    @Transactional(readOnly = true)
    @Requires(PlanGrants.EDIT)
    public DraftView get(UUID planId) {
        var plan = plans.find(planId).filter(PlanView::isDraft).orElseThrow(Refusal::notFound);
        return view(plan, store.find(planId).orElseThrow(Refusal::notFound));
    }

    /** Corrects the head of the document; the title is required, the date is ISO or null. */
    @Transactional
    @Requires(PlanGrants.EDIT)
    public DraftView correctHead(DraftRef ref, DocumentFacts head) {
        return revise(ref, "head", PlanStep.GROUP, draft -> GroupCorrections.head(draft, head));
    }

    /** Corrects where the office is and how many officers and liaisons the plan asks for (0 to 999, null if it does not). */
    @Transactional
    @Requires(PlanGrants.EDIT)
    public DraftView correctOffice(
            DraftRef ref, @Nullable String location, @Nullable Integer officers, @Nullable Integer liaisons) {
        return revise(
                ref, "office", PlanStep.GROUP, draft -> GroupCorrections.office(draft, location, officers, liaisons));
    }

    /** Corrects the person in the row with the entry's key. */
    @Transactional
    @Requires(PlanGrants.EDIT)
    public DraftView correctPerson(DraftRef ref, GroupEntry person) {
        return revise(ref, person.key(), PlanStep.GROUP, draft -> GroupCorrections.correct(draft, person));
    }

    /** Adds a person; the entry's key does not matter. */
    @Transactional
    @Requires(PlanGrants.EDIT)
    public DraftView addPerson(DraftRef ref, GroupEntry person) {
        return revise(ref, "", PlanStep.GROUP, draft -> GroupCorrections.add(draft, person));
    }

    /**
     * Takes the person in the row with that key out of the group.
     *
     * @throws Refusal when there is no such row, or the draft was changed meanwhile
     */
    @Transactional
    @Requires(PlanGrants.EDIT)
    public DraftView removePerson(DraftRef ref, String key) {
        return revise(ref, key, PlanStep.GROUP, draft -> GroupCorrections.remove(draft, key));
    }

    /** Says who a name of the plan is: somebody on record, or with null somebody new. */
    @Transactional
    @Requires(PlanGrants.EDIT)
    public DraftView matchPerson(DraftRef ref, String name, @Nullable UUID personId) {
        return revise(ref, "match:" + name, PlanStep.GROUP, draft -> GroupCorrections.match(draft, name, personId));
    }

    /**
     * Puts what is wished in place of what was read.
     *
     * @param id of the obligation in the draft
     * @throws Refusal when there is none, the wish is not usable, or the draft was changed meanwhile
     */
    @Transactional
    @Requires(PlanGrants.EDIT)
    public DraftView correctObligation(DraftRef ref, String id, ObligationWish wish) {
        return revise(ref, id, PlanStep.OBLIGATIONS, draft -> SentenceCorrections.correct(draft, id, wish));
    }

    /** Adds an obligation to the sentence at a position of the coverage. */
    @Transactional
    @Requires(PlanGrants.EDIT)
    public DraftView addObligation(DraftRef ref, int position, ObligationWish wish) {
        return revise(
                ref,
                "sentence:" + position,
                PlanStep.OBLIGATIONS,
                draft -> SentenceCorrections.add(draft, position, wish));
    }

    /** Removes an obligation; a sentence that loses its last one is open until it gets a reason. */
    @Transactional
    @Requires(PlanGrants.EDIT)
    public DraftView removeObligation(DraftRef ref, String id) {
        return revise(ref, id, PlanStep.OBLIGATIONS, draft -> SentenceCorrections.remove(draft, id));
    }

    /** Says why a sentence needs no obligation, in 1 to 200 characters. */
    @Transactional
    @Requires(PlanGrants.EDIT)
    public DraftView excuse(DraftRef ref, int position, String reason) {
        return revise(
                ref,
                "sentence:" + position,
                PlanStep.COVERAGE,
                draft -> SentenceCorrections.excuse(draft, position, reason));
    }

    /** Takes the reason of a sentence back: it is open again. */
    @Transactional
    @Requires(PlanGrants.EDIT)
    public DraftView reopen(DraftRef ref, int position) {
        return revise(
                ref, "sentence:" + position, PlanStep.COVERAGE, draft -> SentenceCorrections.reopen(draft, position));
    }

    /**
     * Puts a whole corrected reading in place of the draft's. The draft must not have changed at all since it was seen.
     *
     * @throws Refusal when the text of a clause was changed, or an obligation has no sentence of the document
     */
    @Transactional
    @Requires(PlanGrants.EDIT)
    public DraftView replaceReading(DraftRef ref, PlanReading wanted) {
        var found = locked(ref);
        if (found.number() != ref.revision()) {
            throw Refusal.conflict("草稿在您读取之后已被他人修改，当前版本为 " + found.number() + "。请重新读取后再提交。");
        }
        var next = found.number() + 1;
        var changed = touchingAll(ReadingReplacement.apply(found.draft(), wanted), next);
        return saved(ref.planId(), new DraftStore.Revision(next, changed));
    }

    /**
     * Notes that somebody looked at a step; any later change to it takes that back.
     *
     * @param acceptProposals for the coverage: takes the proposed reason for every sentence that is still open
     * @throws Refusal when the step changed since it was seen, or sentences are open and the proposals are not accepted
     */
    @Transactional
    @Requires(PlanGrants.EDIT)
    public DraftView confirm(DraftRef ref, PlanStep step, boolean acceptProposals) {
        var found = locked(ref);
        if (found.draft().touched().getOrDefault(step.name(), 0L) > ref.revision()) {
            throw Refusal.conflict("“" + step.label() + "”在您打开页面之后有改动。请核对最新内容后再确认。");
        }
        var draft = step == PlanStep.COVERAGE && acceptProposals
                ? SentenceCorrections.acceptProposals(found.draft())
                : found.draft();
        requireConfirmable(draft, step);
        return saved(ref.planId(), new DraftStore.Revision(found.number() + 1, draft.confirming(step)));
    }

    private static void requireConfirmable(Draft draft, PlanStep step) {
        var problems = switch (step) {
            case GROUP -> GroupRule.blockers(draft.roster());
            case OBLIGATIONS -> List.<String>of();
            case COVERAGE -> open(draft);
        };
        if (!problems.isEmpty()) {
            throw Refusal.rule(String.join("", problems));
        }
    }

    private static List<String> open(Draft draft) {
        var open = CoverageRule.of(draft.reading()).in(Coverage.State.OPEN).size();
        return open == 0 ? List.of() : List.of("还有 " + open + " 句话既没有对应义务，也没有说明理由。请逐句处理，或者接受列出的说明。");
    }

    private DraftView revise(DraftRef ref, String item, PlanStep step, UnaryOperator<Draft> change) {
        var found = locked(ref);
        found.draft().requireSeen(item, ref.revision());
        var next = found.number() + 1;
        var changed = change.apply(found.draft()).touching(item, step, next);
        return saved(ref.planId(), new DraftStore.Revision(next, changed));
    }

    private DraftStore.Revision locked(DraftRef ref) {
        var plan = plans.lock(ref.planId()).orElseThrow(Refusal::notFound);
        if (!plan.isDraft()) {
            throw Refusal.conflict("这份方案" + plan.state().label() + "，不能再修改。");
        }
        return store.lock(ref.planId()).orElseThrow(Refusal::notFound);
    }

    private DraftView saved(UUID planId, DraftStore.Revision revision) {
        store.update(planId, revision, time.now());
        var head = revision.draft().document();
        plans.describe(
                planId,
                PlanHead.title(head),
                PlanHead.text(head.issuer()),
                PlanHead.text(head.number()),
                PlanHead.text(head.date()));
        return view(plans.find(planId).orElseThrow(Refusal::notFound), revision);
    }

    private static Draft touchingAll(Draft draft, long revision) {
        var items = Stream.of(
                Stream.of("head", "office"),
                draft.roster().entries().stream().map(GroupEntry::key),
                draft.obligations().stream().map(Obligation::id),
                IntStream.range(0, draft.sentences().size()).mapToObj(position -> "sentence:" + position));
        return items.flatMap(all -> all)
                .reduce(
                        draft.touching("", PlanStep.GROUP, revision),
                        (touched, item) -> touched.touching(item, PlanStep.OBLIGATIONS, revision),
                        (one, other) -> other);
    }

    private DraftView view(PlanView plan, DraftStore.Revision revision) {
        var draft = revision.draft();
        var findings = new ArrayList<>(GroupRule.blockers(draft.roster()));
        findings.addAll(GroupRule.hints(draft.roster()));
        return new DraftView(
                plan,
                revision.number(),
                draft.reading(),
                store.kept(plan.id(), DraftStore.Stage.READ)
                        .orElseThrow(Refusal::notFound)
                        .reading(),
                draft.roster().entries(),
                draft.confirmed(),
                findings);
    }
}
