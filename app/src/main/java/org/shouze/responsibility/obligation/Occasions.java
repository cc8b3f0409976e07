package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Cadence;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.Within;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.Appointments;
import org.shouze.platform.organization.Sections;
import org.shouze.responsibility.obligation.ChangeStore.Cause;
import org.shouze.responsibility.obligation.ChangeStore.Difference;
import org.shouze.responsibility.obligation.OccurrenceStore.NewOccurrence;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Duties on an event (事由登记): each event that is registered makes an occurrence for everybody who has to act on it. */
@Service
public class Occasions {

    private static final int LONGEST = 100;
    private static final int YEARS_AHEAD = 3;

    private final ObligationStore obligations;
    private final OccurrenceStore occurrences;
    private final ChangeStore changes;
    private final Appointments appointments;
    private final Sections sections;
    private final Reckoning reckoning;

    Occasions(
            ObligationStore obligations,
            OccurrenceStore occurrences,
            ChangeStore changes,
            Appointments appointments,
            Sections sections,
            Reckoning reckoning) {
        this.obligations = obligations;
        this.occurrences = occurrences;
        this.changes = changes;
        this.appointments = appointments;
        this.sections = sections;
        this.reckoning = reckoning;
    }

    /**
     * Registers an event. The due date follows the plan's limit, or is the one given where the plan has none.
     *
     * @return what has to be done now, one for each who is responsible on the day of the event
     * @throws Refusal when the duty comes with the calendar, the event lies ahead or outside the time the duty is in
     *     force, the words are missing, or no due date can be told
     */
    @Transactional
    @Requires(ObligationGrants.PROVE_ANY)
    public List<OccurrenceView> register(UUID obligationId, NewOccasion occasion) {
        var obligation = obligations.findLocked(obligationId).orElseThrow(Refusal::notFound);
        check(obligation, occasion);
        var made = occurrences(obligation, occasion);
        occurrences.insert(made, reckoning.time().now());
        changes.append(
                Cause.of(obligation, "事由发生"),
                List.of(new Difference("登记事由", "", made.getFirst().occasion())));
        var asOf = reckoning.now();
        return made.stream()
                .flatMap(each -> occurrences.find(each.id(), asOf).stream())
                .toList();
    }

    private void check(ObligationView obligation, NewOccasion occasion) {
        if (obligation.demand().cadence() != Cadence.ON_EVENT) {
            throw Refusal.rule("“" + obligation.title() + "”按固定时间履行，期次自动生成，无需登记事由。");
        }
        if (occasion.what().isBlank() || occasion.what().strip().length() > LONGEST) {
            throw Refusal.invalid("what", "请用一句话写明发生了什么，不超过" + LONGEST + "字。");
        }
        if (occasion.at().isAfter(reckoning.time().now())) {
            throw Refusal.invalid("at", "发生时间晚于当前时间，请填写实际发生的时间。");
        }
        var day = BusinessTime.dayOf(occasion.at());
        var end = obligation.validTo();
        if (day.isBefore(obligation.validFrom()) || (end != null && day.isAfter(end))) {
            throw Refusal.invalid(
                    "at",
                    "该义务自" + Words.day(obligation.validFrom()) + "起执行"
                            + (end == null ? "" : "，至" + Words.day(end) + "终止") + "，此时间不在其内。");
        }
    }

    private List<NewOccurrence> occurrences(ObligationView obligation, NewOccasion occasion) {
        var day = BusinessTime.dayOf(occasion.at());
        var due = due(obligation, occasion, day);
        var group = "event-" + Ids.next();
        var unit = obligation.unitId();
        return new Responsibles(appointments.inForce(unit, day), sections.of(unit))
                .of(obligation.demand().responsible()).stream()
                        .map(each -> new NewOccurrence(
                                Ids.next(),
                                obligation,
                                group,
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
