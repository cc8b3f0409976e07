package org.shouze.responsibility.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.organization.AppointmentView;
import org.shouze.platform.organization.Appointments;
import org.shouze.platform.organization.NewAppointment;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.Sections;
import org.springframework.stereotype.Component;

/** Makes the leading group of a plan: persons, sections and appointments that are missing, with the plan as their document. */
@Component
class GroupInstallation {

    private final GroupSurvey survey;
    private final People people;
    private final Sections sections;
    private final Appointments appointments;

    GroupInstallation(GroupSurvey survey, People people, Sections sections, Appointments appointments) {
        this.survey = survey;
        this.people = people;
        this.sections = sections;
        this.appointments = appointments;
    }

    List<PersonMatch> people(UUID unitId, Draft draft) {
        return survey.people(unitId, draft);
    }

    GroupSurvey.Findings survey(UUID unitId, Draft draft, LocalDate on) {
        return survey.survey(unitId, draft, on);
    }

    void install(PlanView plan, GroupSurvey.Findings found, LocalDate from, AdoptionWish wish) {
        found.missingSections().forEach(name -> sections.ensure(plan.unitId(), name));
        if (!found.change().conflicting().isEmpty() && !wish.endConflicting()) {
            throw Refusal.rule(sentence(found.change().conflicting(), from));
        }
        end(plan, found.change().conflicting(), from);
        if (wish.endOmitted()) {
            end(plan, found.change().left(), from);
        }
        var ids = persons(plan.unitId(), found.people());
        for (var entry : found.change().opening()) {
            var person = ids.get(entry.name());
            if (person == null) {
                throw new IllegalStateException("Nobody is meant by an entry of plan " + plan.id());
            }
            appointments.appoint(new NewAppointment(
                    plan.unitId(), person, entry.post(), null, entry.field(), plan.citation(), from));
        }
    }

    private void end(PlanView plan, List<AppointmentView> held, LocalDate from) {
        held.forEach(one -> appointments.end(one.id(), from.minusDays(1), "按" + plan.citation() + "调整"));
    }

    static String sentence(List<AppointmentView> conflicting, LocalDate from) {
        var held = conflicting.stream()
                .map(one -> one.personName() + "自 " + one.from() + " 起任"
                        + one.post().label())
                .collect(Collectors.joining("，"));
        return "现任与方案不一致：" + held + "。如按方案调整，请勾选“现任于 " + from.minusDays(1) + " 结束任职”，或先在“组织”中办理。";
    }

    private Map<String, UUID> persons(UUID unitId, List<PersonMatch> matches) {
        var ids = new HashMap<String, UUID>();
        for (var match : matches) {
            var known = match.personId();
            ids.put(
                    match.name(),
                    known != null
                            ? known
                            : people.add(new NewPerson(unitId, null, match.name(), match.title(), "", "", false, null))
                                    .id());
        }
        return ids;
    }
}
