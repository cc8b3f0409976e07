package org.shouze.responsibility.obligation;

import java.util.ArrayList;
import java.util.List;
import org.shouze.responsibility.obligation.ChangeStore.Difference;

/** What is different between two wordings and demands of an obligation, in words for its history. */
final class Differences {

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    static List<Difference> between(ObligationView before, ObligationView after) {
        var differences = new Differences();
        differences.compare("名称", before.title(), after.title());
        differences.compare("条款", clause(before.wording()), clause(after.wording()));
        differences.compare("原文", before.wording().sentence(), after.wording().sentence());
        differences.compare("事项", orNone(before.row()), orNone(after.row()));
        differences.compare(
                "责任人",
                Words.roles(before.demand().responsible()),
                Words.roles(after.demand().responsible()));
        differences.compare("频次", cadence(before.demand()), cadence(after.demand()));
        differences.compare(
                "截止日",
                Words.days(before.demand().due()),
                Words.days(after.demand().due()));
        differences.compare("时限", limit(before.demand()), limit(after.demand()));
        differences.compare("目标值", goal(before.demand()), goal(after.demand()));
        return List.copyOf(differences.found);
    }

    /** Whether the periods, the due dates or the persons are others now, so that occurrences have to follow. */
    static boolean moveOccurrences(Demand before, Demand after) {
        return !(before.responsible().equals(after.responsible())
                && before.cadence() == after.cadence()
                && before.atLeast() == after.atLeast()
                && before.due().equals(after.due()));
    }

    private void compare(String what, String before, String after) {
        if (!before.equals(after)) {
            found.add(new Difference(what, before, after));
        }
    }

    private static String clause(Wording wording) {
        return (wording.clauseNumber() + " " + wording.clauseHeading()).strip();
    }

    private static String orNone(@org.jspecify.annotations.Nullable String row) {
        return row == null ? "无" : row;
    }

    static String cadence(Demand demand) {
        return demand.cadence().label() + (demand.atLeast() > 1 ? "至少" + demand.atLeast() + "次" : "");
    }

    static String limit(Demand demand) {
        var within = demand.within();
        return within == null
                ? "无"
                : within.after() + within.value().toPlainString() + Words.timeUnit(within.unit()) + "内";
    }

    static String goal(Demand demand) {
        var target = demand.target();
        return target == null
                ? "无"
                : target.measure() + " " + target.op().replace(">=", "≥").replace("<=", "≤") + " "
                        + target.value().stripTrailingZeros().toPlainString() + target.unit();
    }
}
