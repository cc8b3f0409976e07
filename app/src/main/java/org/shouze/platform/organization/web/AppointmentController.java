package org.shouze.platform.organization.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.Appointments;
import org.shouze.platform.organization.OrganizationGrants;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.Post;
import org.shouze.platform.organization.Sections;
import org.shouze.platform.organization.Units;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Appointing and ending. */
@Controller
@Requires(OrganizationGrants.MANAGE)
class AppointmentController {

    private final Appointments appointments;
    private final People people;
    private final Sections sections;
    private final Units units;
    private final BusinessTime time;

    AppointmentController(Appointments appointments, People people, Sections sections, Units units, BusinessTime time) {
        this.appointments = appointments;
        this.people = people;
        this.sections = sections;
        this.units = units;
        this.time = time;
    }

    @GetMapping("/organization/appointments/new")
    AppointPage empty(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable Post post,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable String person) {
        var form = new AppointForm(person, post, section, "", "", time.today().toString(), "");
        return form(unit == null ? Acting.unit() : unit, form, "");
    }

    @PostMapping("/organization/appointments")
    Object appoint(@RequestParam UUID unit, AppointForm form) {
        try {
            var wanted = form.toAppointment(unit);
            var until = Inputs.date("to", form.to(), "结束日期");
            var made = until == null ? appointments.appoint(wanted) : appointments.record(wanted, until, "补录");
            Flash.say("已任命" + made.personName() + "为" + made.postName() + "。");
            return new RedirectView("/organization?unit=" + unit);
        } catch (Refusal refusal) {
            return form(unit, form, Inputs.mendable(refusal).sentence());
        }
    }

    @GetMapping("/organization/appointments/{id}/end")
    EndPage end(@PathVariable UUID id) {
        return new EndPage(appointments.get(id), time.today().toString(), "", "");
    }

    @PostMapping("/organization/appointments/{id}/end")
    Object end(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String reason) {
        try {
            var ended = appointments.end(id, Inputs.requiredDate("on", on, "结束日期"), Inputs.text(reason));
            Flash.say(ended.personName() + "的" + ended.postName() + "任职已结束。");
            return new RedirectView("/organization?unit=" + ended.unitId());
        } catch (Refusal refusal) {
            return new EndPage(
                    appointments.get(id), on, reason, Inputs.mendable(refusal).sentence());
        }
    }

    @GetMapping("/organization/appointments/{id}/complete")
    CompletePage complete(@PathVariable UUID id) {
        return new CompletePage(appointments.get(id), "", "", "");
    }

    @PostMapping("/organization/appointments/{id}/complete")
    Object complete(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String document,
            @RequestParam(required = false) @Nullable String field) {
        try {
            var completed = appointments.complete(id, Inputs.text(document), Inputs.text(field));
            Flash.say(completed.personName() + "的任职信息已补充。");
            return new RedirectView("/organization?unit=" + completed.unitId());
        } catch (Refusal refusal) {
            return new CompletePage(
                    appointments.get(id),
                    document,
                    field,
                    Inputs.mendable(refusal).sentence());
        }
    }

    private AppointPage form(UUID unitId, AppointForm form, String problem) {
        var unit = units.get(unitId);
        var chosen = Inputs.id(form.personId());
        var picked = chosen == null ? people.of(unitId, null, null, 12) : List.of(people.get(chosen));
        return new AppointPage(unit, form, sections.of(unitId), new PersonPickPage(picked, unitId, chosen), problem);
    }
}
