package org.shouze.application.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shouze.responsibility.obligation.BookFilter;
import org.shouze.responsibility.obligation.BookOrder;
import org.shouze.responsibility.obligation.CatchUp;
import org.shouze.responsibility.obligation.Evidence;
import org.shouze.responsibility.obligation.NewProof;
import org.shouze.responsibility.obligation.OccurrenceState;
import org.shouze.responsibility.obligation.OccurrenceView;
import org.shouze.responsibility.obligation.Occurrences;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What is handed in day by day and month by month, by those whose duty it is. */
@Component
@ConditionalOnBooleanProperty("shouze.demo")
class DemoProofs {

    private static final String OFFICE = "office";
    private static final int MOST = 200;

    /** Proven by the meetings themselves. */
    private static final Set<String> BY_MEETING = Set.of("M04", "M05");

    /** Who writes the daily record of a row. */
    private static final Map<String, String> ON_DUTY =
            Map.of("M26", "officer", "M28", "officer", "M29", "officer", "M33", "liaison");

    private final CatchUp catchUp;
    private final Occurrences occurrences;
    private final Evidence evidence;

    DemoProofs(CatchUp catchUp, Occurrences occurrences, Evidence evidence) {
        this.catchUp = catchUp;
        this.occurrences = occurrences;
        this.evidence = evidence;
    }

    /** What the platform does early each morning. */
    void upToDate() {
        catchUp.everyUnit();
    }

    /** The daily records, and what is due today or tomorrow. */
    void dayEnd(DemoAccounts accounts, UUID bureau, LocalDate day) {
        var waiting = BookFilter.of(bureau).in(OccurrenceState.AWAITING_PROOF);
        ON_DUTY.forEach((row, login) -> accounts.as(login, () -> handIn(list(waiting.ofRow(row)), day, Fate::isDaily)));
        accounts.as(OFFICE, () -> handIn(occurrences.dueBetween(day, day.plusDays(1)).stream(), day, each -> true));
    }

    /** What falls due in the month of a day, and what slipped before. */
    void monthEnd(DemoAccounts accounts, UUID bureau, LocalDate day) {
        var all = BookFilter.of(bureau);
        var month = new BookFilter(bureau, "", null, "", "", null, YearMonth.from(day), null, null, null, false);
        accounts.as(OFFICE, () -> {
            handIn(list(all.in(OccurrenceState.OVERDUE)), day, each -> true);
            handIn(list(month), day, each -> !Fate.isDaily(each));
        });
    }

    /** A duty of the year, done when its time has come and not on the last day. */
    void feat(DemoAccounts accounts, UUID bureau, String row, LocalDate day) {
        accounts.as(
                OFFICE,
                () -> handIn(
                        list(BookFilter.of(bureau).ofRow(row)),
                        day,
                        each -> !each.periodLast().isBefore(day)));
    }

    private Stream<OccurrenceView> list(BookFilter filter) {
        return occurrences.list(filter, BookOrder.MONTH, null, MOST).items().stream();
    }

    private void handIn(Stream<OccurrenceView> found, LocalDate day, Predicate<OccurrenceView> wanted) {
        found.filter(each -> each.state().isPending())
                .filter(each -> !each.periodFirst().isAfter(day))
                .filter(each -> each.row() == null || !BY_MEETING.contains(each.row()))
                .filter(wanted)
                .filter(each -> Fate.of(each).allows(each, day))
                .forEach(each -> evidence.upload(each.id(), new NewProof(null, day, DemoNotes.of(each), "")));
    }
}
