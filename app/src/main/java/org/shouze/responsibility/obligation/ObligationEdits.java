package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.shouze.platform.kernel.Refusal;
import org.shouze.responsibility.obligation.ChangeStore.Cause;
import org.shouze.responsibility.obligation.ChangeStore.Difference;
import org.springframework.stereotype.Component;

/** Corrections and ends of obligations, written into the history with their reason. */
@Component
class ObligationEdits {

    private static final int LONGEST_TITLE = 200;
    private static final int MOST_TIMES = 366;
    private static final Pattern ROLE = Pattern.compile(
            "leader|deputy|office|office-director|security-officer|liaison|everyone|(section|unit):.{1,100}");

    private final ObligationStore store;
    private final OccurrenceStore occurrences;
    private final ChangeStore changes;
    private final CatchUp catchUp;
    private final Approvals approvals;

    ObligationEdits(
            ObligationStore store,
            OccurrenceStore occurrences,
            ChangeStore changes,
            CatchUp catchUp,
            Approvals approvals) {
        this.store = store;
        this.occurrences = occurrences;
        this.changes = changes;
        this.catchUp = catchUp;
        this.approvals = approvals;
    }

    ObligationView change(ObligationView before, ObligationChange change) {
        check(before, change);
        var today = catchUp.today();
        var demand = demand(before.demand(), change);
        var moves = Differences.moveOccurrences(before.demand(), demand);
        var after = changed(before, change, demand, moves ? today : before.scheduledFrom());
        var differences = Differences.between(before, after);
        if (differences.isEmpty()) {
            throw Refusal.rule("各项内容与现在相同，没有需要保存的变更。");
        }
        store.update(after);
        if (moves) {
            occurrences.removeUnproven(after.id(), today);
        }
        changes.append(Cause.of(after, change.reason().strip()), differences);
        catchUp.unit(after.unitId());
        catchUp.match(after);
        return after;
    }

    void end(ObligationView before, String reason, UUID approverId) {
        var why = required(reason);
        var approver = approvals.nameOf(before.unitId(), approverId, before.ownerId());
        var today = catchUp.today();
        store.update(PlanIntake.ended(before, today));
        occurrences.removeUnproven(before.id(), today.plusDays(1));
        changes.append(
                Cause.of(before, why).approvedBy(approver),
                List.of(new Difference("终止", "执行中", Words.day(today) + "终止")));
    }

    private static void check(ObligationView before, ObligationChange change) {
        required(change.reason());
        var title = change.title().strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw Refusal.invalid("title", "义务名称应为 1 至 " + LONGEST_TITLE + " 个字。");
        }
        if (!before.isPlanned() && !sameDemand(before.demand(), change)) {
            throw Refusal.rule("交办事项只能修改名称；承办人请通过工作交接变更，截止日期请在期次页面调整。");
        }
        if (change.row() != null && !change.row().matches("M(0[1-9]|[12]\\d|3[0-8])")) {
            throw Refusal.invalid("row", "事项编号应为 M01 至 M38，或留空。");
        }
        if (change.atLeast() < 1 || change.atLeast() > MOST_TIMES) {
            throw Refusal.invalid("atLeast", "每期次数应为 1 至 " + MOST_TIMES + " 的整数。");
        }
        change.responsible().stream()
                .filter(role -> !ROLE.matcher(role).matches())
                .findFirst()
                .ifPresent(role -> {
                    throw Refusal.invalid("responsible", "责任人“" + role + "”无法识别，请从列表中选择，科室写作“section:科室名称”。");
                });
    }

    private static boolean sameDemand(Demand demand, ObligationChange change) {
        return demand.responsible().equals(change.responsible())
                && demand.cadence() == change.cadence()
                && demand.atLeast() == change.atLeast()
                && demand.due().equals(change.due())
                && change.row() == null;
    }

    private static String required(String reason) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "请填写理由，理由将记入变更历史。");
        }
        return reason.strip();
    }

    private static Demand demand(Demand before, ObligationChange change) {
        return new Demand(
                change.responsible(),
                change.cadence(),
                change.atLeast(),
                change.due(),
                before.dueOn(),
                before.within(),
                before.target());
    }

    private static ObligationView changed(
            ObligationView before, ObligationChange change, Demand demand, LocalDate scheduledFrom) {
        var wording = before.wording();
        return new ObligationView(
                before.id(),
                before.unitId(),
                before.planId(),
                before.planKey(),
                before.ownerId(),
                before.href(),
                new Wording(
                        wording.clauseNumber(),
                        wording.clauseHeading(),
                        wording.sentence(),
                        change.title().strip(),
                        change.row()),
                demand,
                before.validFrom(),
                scheduledFrom,
                before.validTo());
    }
}
