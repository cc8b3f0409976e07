package org.shouze.responsibility.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.shouze.gongwen.plan.PlanReading;
import org.shouze.gongwen.plan.PlanReading.Clause;
import org.shouze.gongwen.plan.PlanReading.Obligation;
import org.shouze.responsibility.plan.Comparison.Change;
import org.shouze.responsibility.plan.Comparison.ClausePair;
import org.shouze.responsibility.plan.Comparison.FieldChange;
import org.shouze.responsibility.plan.Comparison.ForRole;

/**
 * The rule by which a new plan is compared with the one in force (方案比较规则): obligations belong together by row, frequency
 * and responsible role, else by the likeness of their sentences.
 */
final class ComparisonRule {

    private static final List<Field> FIELDS = List.of(
            new Field("名称", Obligation::title),
            new Field("对应事项", one -> Objects.toString(one.row(), "")),
            new Field("责任人", one -> PlanWords.responsible(one.responsible())),
            new Field("频次", one -> PlanWords.cadence(one)),
            new Field("次数", one -> PlanWords.atLeast(one.atLeast())),
            new Field("截止日", one -> PlanWords.due(one.due())),
            new Field("时限", one -> PlanWords.within(one.within())),
            new Field("目标", one -> PlanWords.target(one.target())),
            new Field("原文", Obligation::sentence));

    private ComparisonRule() {}

    private record Field(String label, Function<Obligation, String> words) {}

    static Comparison of(PlanReading before, PlanReading after) {
        var clauses = clauses(before.clauses(), after.clauses());
        var obligations = obligations(before.obligations(), after.obligations());
        var changes = obligations.pairs().stream()
                .map(pair -> new Change(pair.before(), pair.after(), fields(pair.before(), pair.after())))
                .filter(change -> !change.fields().isEmpty())
                .toList();
        var clausesChanged = clauses.pairs().stream()
                .filter(pair -> !words(pair.before()).equals(words(pair.after())))
                .map(pair -> new ClausePair(pair.before(), pair.after()))
                .toList();
        return new Comparison(
                clauses.onlyAfter(),
                clauses.onlyBefore(),
                clausesChanged,
                obligations.onlyAfter(),
                obligations.onlyBefore(),
                changes,
                obligations.pairs().size() - changes.size(),
                roles(obligations, changes));
    }

    private static Pairing<Clause> clauses(List<Clause> before, List<Clause> after) {
        return new Pairing<>(before, after, ComparisonRule::words)
                .match((old, fresh) -> words(old).equals(words(fresh)), 0)
                .match((old, fresh) -> old.level() == fresh.level() && sameHeading(old, fresh), 0)
                .match((old, fresh) -> true, Likeness.SAME);
    }

    private static Pairing<Obligation> obligations(List<Obligation> before, List<Obligation> after) {
        return new Pairing<>(before, after, Obligation::sentence)
                .match(ComparisonRule::sameDuty, Likeness.SAME)
                .match(ComparisonRule::sameDuty, 0)
                .match((old, fresh) -> old.title().equals(fresh.title()), Likeness.SAME)
                .match((old, fresh) -> true, Likeness.SAME);
    }

    private static boolean sameDuty(Obligation old, Obligation fresh) {
        return old.row() != null
                && old.row().equals(fresh.row())
                && old.cadence() == fresh.cadence()
                && old.responsible().equals(fresh.responsible());
    }

    private static boolean sameHeading(Clause old, Clause fresh) {
        return old.heading() != null && old.heading().equals(fresh.heading());
    }

    private static List<FieldChange> fields(Obligation before, Obligation after) {
        return FIELDS.stream()
                .map(field -> new FieldChange(
                        field.label(),
                        field.words().apply(before),
                        field.words().apply(after)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static List<ForRole> roles(Pairing<Obligation> pairing, List<Change> changes) {
        var roles = new LinkedHashSet<String>(PlanWords.ROLES.keySet());
        Stream.of(pairing.onlyAfter(), pairing.onlyBefore())
                .flatMap(List::stream)
                .forEach(one -> roles.addAll(who(one)));
        changes.forEach(change -> {
            roles.addAll(who(change.before()));
            roles.addAll(who(change.after()));
        });
        var result = new ArrayList<ForRole>();
        for (var role : roles) {
            var forRole = new ForRole(
                    role.isEmpty() ? "未写明责任人" : PlanWords.responsible(role),
                    of(role, pairing.onlyAfter()),
                    of(role, pairing.onlyBefore()),
                    changes.stream()
                            .filter(change -> who(change.before()).contains(role)
                                    || who(change.after()).contains(role))
                            .toList());
            if (!forRole.added().isEmpty()
                    || !forRole.dropped().isEmpty()
                    || !forRole.changed().isEmpty()) {
                result.add(forRole);
            }
        }
        return result;
    }

    private static List<Obligation> of(String role, List<Obligation> all) {
        return all.stream().filter(one -> who(one).contains(role)).toList();
    }

    private static List<String> who(Obligation one) {
        return one.responsible().isEmpty() ? List.of("") : one.responsible();
    }

    private static String words(Clause clause) {
        return Objects.toString(clause.heading(), "") + clause.text();
    }
}
