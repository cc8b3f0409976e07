package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.shouze.platform.kernel.Cadence;
import org.shouze.platform.kernel.DueDate;
import org.shouze.platform.kernel.DueDates;
import org.shouze.platform.kernel.Period;
import org.shouze.platform.kernel.WorkingCalendar;

/** Which periods of an obligation there are on a day, and when each is due (义务节奏). */
final class Rhythm {

    private Rhythm() {}

    /**
     * The periods that have to exist: from the one in which the obligation began to bind, however long ago the scheduler
     * last ran, to the one after the running one. A yearly duty shows its next year from 1 December on.
     */
    static List<Period> periods(ObligationView obligation, LocalDate today) {
        var cadence = obligation.demand().cadence();
        var from = obligation.scheduledFrom();
        var running = Period.of(cadence, today.isBefore(from) ? from : today);
        var until = aheadOf(running, today);
        var end = obligation.validTo();
        return Period.within(cadence, from, end == null || end.isAfter(until) ? until : end);
    }

    private static LocalDate aheadOf(Period running, LocalDate today) {
        var yearly = running.kind() == Period.Kind.YEAR;
        var december = today.getMonth() == Month.DECEMBER && running.contains(today);
        return yearly && !december ? running.last() : running.next().last();
    }

    /** The day on which it is settled who is responsible: the period's first, or that of the obligation's own beginning. */
    static LocalDate opening(ObligationView obligation, Period period) {
        return period.first().isBefore(obligation.scheduledFrom()) ? obligation.scheduledFrom() : period.first();
    }

    /** A day that had passed before the obligation bound anybody is not held against anyone. */
    static DueDate due(ObligationView obligation, Period period, WorkingCalendar calendar) {
        var named = DueDates.of(period, obligation.demand().due(), calendar);
        if (!named.on().isBefore(obligation.scheduledFrom())) {
            return named;
        }
        var end = DueDates.of(period, List.of(), calendar);
        var on = end.on().isBefore(obligation.scheduledFrom()) ? period.last() : end.on();
        return new DueDate(on, named.reason() + "；义务自" + Words.day(obligation.scheduledFrom()) + "起执行，原截止日已过，按期末计");
    }

    /** Whether a cadence makes occurrences by itself; a duty on an event waits for the event. */
    static boolean isScheduled(Cadence cadence) {
        return cadence != Cadence.ON_EVENT;
    }
}
