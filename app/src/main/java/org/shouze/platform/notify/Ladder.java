package org.shouze.platform.notify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.WorkingCalendar;

/**
 * The steps of a rule (提醒阶梯), and which of them is to be taken today. Pure. At most one a day; of those missed the
 * latest only; never one that was taken, nor one before it; nobody's superior before himself, and one level a day.
 */
record Ladder(List<Rung> rungs) {

    /** A step: so many working days from the due date, to a level of the chain. */
    record Rung(int offset, int level) {}

    /**
     * When something is due.
     *
     * @param opensOn no step lies before it
     * @param levels how many the chain has
     */
    record Term(LocalDate opensOn, LocalDate dueOn, int levels) {}

    /**
     * What was told so far about a due date.
     *
     * @param acknowledged after the due date: nobody above needs to know
     */
    record Told(
            @Nullable Integer lastOffset,
            int highestLevel,
            @Nullable LocalDate lastDay,
            boolean acknowledged) {

        static final Told NOTHING = new Told(null, -1, null, false);

        boolean isBefore(int offset) {
            return lastOffset == null || offset > lastOffset;
        }
    }

    static Ladder of(RuleView rule) {
        var rungs = new ArrayList<Rung>();
        rule.reminders().forEach(offset -> rungs.add(new Rung(offset, 0)));
        for (int level = 1; level <= rule.escalations().size(); level++) {
            rungs.add(new Rung(rule.escalations().get(level - 1), level));
        }
        rungs.sort(Comparator.comparingInt(Rung::offset));
        return new Ladder(List.copyOf(rungs));
    }

    Optional<Rung> next(Term term, Told told, LocalDate today, WorkingCalendar calendar) {
        if (today.equals(told.lastDay()) || !calendar.isWorkingDay(today)) {
            return Optional.empty();
        }
        var missed = rungs.stream()
                .filter(rung -> told.isBefore(rung.offset()))
                .filter(rung -> rung.level() < term.levels())
                .filter(rung -> rung.level() == 0 || !told.acknowledged())
                .filter(rung -> isReached(rung, term, today, calendar))
                .toList();
        var latest = missed.isEmpty() ? null : missed.getLast();
        if (latest == null) {
            return Optional.empty();
        }
        if (told.highestLevel() < 0) {
            return firstWord(missed);
        }
        var next = told.highestLevel() + 1;
        return latest.level() <= next ? Optional.of(latest) : levelAbove(missed, next);
    }

    /** Nobody has been told: the responsible comes first, where the rule has a word for him. */
    private static Optional<Rung> firstWord(List<Rung> missed) {
        var own = missed.stream().filter(rung -> rung.level() == 0).toList();
        return own.isEmpty() ? levelAbove(missed, 1) : Optional.of(own.getLast());
    }

    private static Optional<Rung> levelAbove(List<Rung> missed, int level) {
        return missed.stream().filter(rung -> rung.level() == level).findFirst();
    }

    private static boolean isReached(Rung rung, Term term, LocalDate today, WorkingCalendar calendar) {
        var day = rung.offset() == 0 ? term.dueOn() : calendar.plusWorkingDays(term.dueOn(), rung.offset());
        return !day.isAfter(today) && !day.isBefore(term.opensOn());
    }
}
