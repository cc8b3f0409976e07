package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.util.List;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.Within;
import org.shouze.platform.organization.Appointments;
import org.shouze.platform.organization.Sections;
import org.shouze.responsibility.obligation.ChangeStore.Cause;
import org.shouze.responsibility.obligation.ChangeStore.Difference;
import org.shouze.responsibility.obligation.OccurrenceStore.NewOccurrence;
import org.springframework.stereotype.Component;

/** Writes what has to be done about an event, for everybody who has to act on it. */
@Component
class OccasionBook {

    private static final int YEARS_AHEAD = 3;

    private final OccurrenceStore occurrences;
    private final ChangeStore changes;
    private final Appointments appointments;
    private final Sections sections;
    private final Reckoning reckoning;

    OccasionBook(
            OccurrenceStore occurrences,
            ChangeStore changes,
            Appointments appointments,
            Sections sections,
            Reckoning reckoning) {
        this.occurrences = occurrences;
        this.changes = changes;
        this.appointments = appointments;
        this.sections = sections;
        this.reckoning = reckoning;
    }

    /**
     * Writes them, unless the event is known already.
     *
     * @param key of the event, as {@link OccasionKeys} names it
     * @throws Refusal where no due date can be told
     */
    List<NewOccurrence> write(ObligationView obligation, NewOccasion occasion, String key) {
        var made = occurrences(obligation, occasion, key);
        if (occurrences.insert(made, reckoning.time().now()) > 0) {
            changes.append(
                    Cause.of(obligation, "事由发生"),
                    List.of(new Difference("登记事由", "", made.getFirst().occasion())));
        }
        return made;
    }

    static boolean isInForce(ObligationView obligation, LocalDate day) {
        var end = obligation.validTo();
        return !day.isBefore(obligation.validFrom()) && (end == null || !day.isAfter(end));
    }

    private List<NewOccurrence> occurrences(ObligationView obligation, NewOccasion occasion, String key) {
        var day = BusinessTime.dayOf(occasion.at());
        var due = due(obligation, occasion, day);
        var unit = obligation.unitId();
        return new Responsibles(appointments.inForce(unit, day), sections.of(unit))
                .of(obligation.demand().responsible()).stream()
                        .map(each -> new NewOccurrence(
                                Ids.next(),
                                obligation,
                                key,
                                occasion.what().strip(),
                                day,
                                due.on(),
                                each,
                                true,
                                due.on(),
                                due.reason()))
                        .toList();
    }

    private Due due(ObligationView obligation, NewOccasion occasion, LocalDate day) {
        var limit = obligation.demand().within();
        if (limit == null) {
            return named(occasion, day);
        }
        var unit = Within.Unit.ofCode(limit.unit()).orElse(Within.Unit.DAY);
        var within = new Within(limit.value(), unit);
        var deadline = within.dueAt(occasion.at(), reckoning.calendar());
        return new Due(deadline.on(), "方案要求" + limit.after() + within.label() + "，即" + deadline.label());
    }

    private static Due named(NewOccasion occasion, LocalDate day) {
        var on = occasion.dueOn();
        if (on == null) {
            throw Refusal.invalid("dueOn", "方案没有写明时限，请填写完成期限。");
        }
        if (on.isBefore(day) || on.isAfter(day.plusYears(YEARS_AHEAD))) {
            throw Refusal.invalid("dueOn", "完成期限应在发生当日至三年之内，请核对年份。");
        }
        return new Due(on, "登记事由时要求" + Words.day(on) + "前完成");
    }

    private record Due(LocalDate on, String reason) {}
}
