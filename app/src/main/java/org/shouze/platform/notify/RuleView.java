package org.shouze.platform.notify;

import java.util.List;
import java.util.stream.Collectors;

/**
 * When a source's due dates are reminded of (提醒规则).
 *
 * @param source such as {@code obligation}
 * @param scopeKey for what part of the source; empty for all of it
 * @param reminders working days from the due date, to the responsible: before it below zero
 * @param escalations working days after the due date, each a level further up the chain
 */
public record RuleView(
        String source,
        String scopeKey,
        String scopeLabel,
        boolean enabled,
        List<Integer> reminders,
        List<Integer> escalations) {

    static final List<Integer> USUAL_REMINDERS = List.of(-5, -1, 0, 1, 3);
    static final List<Integer> USUAL_ESCALATIONS = List.of(5, 8, 12);

    public RuleView {
        reminders = List.copyOf(reminders);
        escalations = List.copyOf(escalations);
    }

    /** What a unit without a rule is offered, switched off. */
    static RuleView offered(String source, String label) {
        return new RuleView(source, "", label, false, USUAL_REMINDERS, USUAL_ESCALATIONS);
    }

    public static String text(List<Integer> days) {
        return days.stream()
                .map(day -> day > 0 ? "+" + day : String.valueOf(day))
                .collect(Collectors.joining(", "));
    }

    int furthestBefore() {
        return reminders.stream().mapToInt(day -> -day).max().orElse(0);
    }
}
