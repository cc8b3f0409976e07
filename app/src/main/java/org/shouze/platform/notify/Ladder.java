package org.shouze.platform.notify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.WorkingCalendar;

/**
 * The steps of a rule (提醒阶梯), and which of them is to be taken today. Pure. At most one a day; of those missed the
 * latest only; never one that was taken or withdrawn, nor one before it; nobody's superior before himself, unless somebody
 * decided that he is not to be told; one level a day; and nothing while a step is held.
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
     * @param held whether a step waits for a decision
     * @param withdrawn the steps that reached nobody and never will: somebody decided so, or they were over
     */
    record Told(
            @Nullable Integer lastOffset,
            int highestLevel,
            @Nullable LocalDate lastDay,
            boolean acknowledged,
            boolean held,
            Set<Integer> withdrawn) {

        static final Told NOTHING = new Told(null, -1, null, false, false, Set.of());

        boolean isBefore(int offset) {
            return (lastOffset == null || offset > lastOffset) && !withdrawn.contains(offset);
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
        if (told.held() || today.equals(told.lastDay()) || !calendar.isWorkingDay(today)) {
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
            return firstWord(missed, told);
        }
        var next = levelAfter(told.highestLevel(), told);
        return latest.level() <= next ? Optional.of(latest) : levelAbove(missed, next);
    }

    /** Nobody has been told: the responsible comes first, where the rule still has a word for him. */
    private Optional<Rung> firstWord(List<Rung> missed, Told told) {
        var own = missed.stream().filter(rung -> rung.level() == 0).toList();
        return own.isEmpty() ? levelAbove(missed, levelAfter(0, told)) : Optional.of(own.getLast());
    }

    /** A level whose step was withdrawn is gone over: it must not keep the ones above in the dark for ever. */
    private int levelAfter(int level, Told told) {
        var next = level + 1;
        while (isWithdrawn(next, told)) {
            next++;
        }
        return next;
    }

    private boolean isWithdrawn(int level, Told told) {
        return rungs.stream()
                .anyMatch(rung -> rung.level() == level && told.withdrawn().contains(rung.offset()));
    }

    private static Optional<Rung> levelAbove(List<Rung> missed, int level) {
        return missed.stream().filter(rung -> rung.level() == level).findFirst();
    }

    private static boolean isReached(Rung rung, Term term, LocalDate today, WorkingCalendar calendar) {
        var day = rung.offset() == 0 ? term.dueOn() : calendar.plusWorkingDays(term.dueOn(), rung.offset());
        return !day.isAfter(today) && !day.isBefore(term.opensOn());
    }
}
