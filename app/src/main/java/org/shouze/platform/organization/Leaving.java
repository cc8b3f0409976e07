package org.shouze.platform.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** When somebody may leave (离任规则): with every post handed over or ended, and not ahead of time. */
@Component
class Leaving {

    private final PersonStore people;
    private final AppointmentStore appointments;
    private final UnitStore units;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Leaving(
            PersonStore people,
            AppointmentStore appointments,
            UnitStore units,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.people = people;
        this.appointments = appointments;
        this.units = units;
        this.time = time;
        this.events = events;
    }

    Instant now() {
        return time.instant();
    }

    void leave(PersonView person, LocalDate on) {
        // NB: whoever appoints this person at the same moment waits, and then finds that they left.
        units.lock(person.unitId());
        if (person.leftOn() != null) {
            throw Refusal.rule(person.name() + "已于" + Dates.full(person.leftOn()) + "离任，无需重复办理。");
        }
        if (on.isAfter(time.today())) {
            throw Refusal.invalid("on", "离任日期不能晚于今天。可以先办理工作交接，待离任当日再办理离任。");
        }
        if (person.joinedOn() != null && on.isBefore(person.joinedOn())) {
            throw Refusal.invalid("on", "离任日期早于到岗日期（" + Dates.full(person.joinedOn()) + "），请核对。");
        }
        var held = appointments.ofPerson(person.id()).stream()
                .filter(each -> each.to() == null || each.to().isAfter(on))
                .map(AppointmentView::postName)
                .collect(Collectors.joining("、"));
        if (!held.isEmpty()) {
            throw Refusal.rule(person.name() + "在" + Dates.full(on) + "之后仍担任" + held + "。请先办理工作交接，或结束上述任职。");
        }
        people.leave(person.id(), on);
        events.publishEvent(new PersonLeft(person.unitId(), person.id(), on));
    }
}
