package org.shouze.responsibility.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.Obligation;
import org.shouze.platform.kernel.Refusal.Finding;

/** When a plan may be adopted (采用条件): everything seen, nothing open, everybody known; all obstacles are told at once. */
final class AdoptionRule {

    private static final int LONGEST_APPROVER = 50;
    private static final int YEARS = 10;

    private AdoptionRule() {}

    /** What stands in the way of the draft itself. */
    static List<String> blockers(Draft draft, List<PersonMatch> people) {
        var found = new ArrayList<>(GroupRule.blockers(draft.roster()));
        var reading = draft.reading();
        Stream.of(PlanStep.values())
                .filter(step -> !draft.confirmed().contains(step))
                .forEach(step -> found.add("“" + step.label() + "”尚未确认，或确认后又有改动，请核对后确认。"));
        var open = CoverageRule.of(reading).in(Coverage.State.OPEN).size();
        if (open > 0) {
            found.add("还有 " + open + " 句话既没有对应义务，也没有说明理由。");
        }
        var groundless = CoverageRule.groundless(reading);
        if (!groundless.isEmpty()) {
            found.add("以下义务在文件中没有依据：" + String.join("、", titles(groundless)) + "。");
        }
        if (reading.obligations().isEmpty()) {
            found.add("方案没有任何义务，采用后没有可以落实的内容。请至少添加一项义务。");
        }
        people.stream()
                .filter(match -> match.outcome() == PersonMatch.Outcome.AMBIGUOUS)
                .forEach(match -> found.add(
                        "本单位有 " + match.candidates().size() + " 名“" + match.name() + "”，请在第一步选择方案所指的是哪一位，或选择新建。"));
        return found;
    }

    /** What is wrong with what was filled in. */
    static List<Finding> findings(AdoptionWish wish, @Nullable PlanView inForce, LocalDate today) {
        var found = new ArrayList<Finding>();
        var from = wish.effectiveOn();
        if (from == null) {
            found.add(new Finding("effectiveOn", "请填写方案生效日期。"));
        } else if (from.isBefore(today.minusYears(YEARS)) || from.isAfter(today.plusYears(1))) {
            found.add(new Finding("effectiveOn", "生效日期应在过去十年至今后一年之内，请核对年份。"));
        } else if (inForce != null
                && inForce.adoption() != null
                && !from.isAfter(inForce.adoption().effectiveOn())) {
            found.add(new Finding("effectiveOn", "现行方案自 " + inForce.adoption().effectiveOn() + " 起生效，新方案的生效日期应晚于这一天。"));
        }
        if (wish.approver().isBlank() || wish.approver().length() > LONGEST_APPROVER) {
            found.add(new Finding("approver", "请填写批准人，50 字以内。"));
        }
        if (!wish.confirmed()) {
            found.add(new Finding("confirmed", "请勾选“已核对全部内容”。"));
        }
        return found;
    }

    private static List<String> titles(List<Obligation> obligations) {
        return obligations.stream().map(Obligation::title).toList();
    }
}
