package org.shouze.platform.organization.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.Appointments;
import org.shouze.platform.organization.Handovers;
import org.shouze.platform.organization.OrganizationGrants;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.Sections;
import org.shouze.platform.organization.Units;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** One person: page and form. */
@Controller
@Requires(OrganizationGrants.READ)
class PersonController {

    private final People people;
    private final Sections sections;
    private final Units units;
    private final Appointments appointments;
    private final Handovers handovers;
    private final BusinessTime time;

    PersonController(
            People people,
            Sections sections,
            Units units,
            Appointments appointments,
            Handovers handovers,
            BusinessTime time) {
        this.people = people;
        this.sections = sections;
        this.units = units;
        this.appointments = appointments;
        this.handovers = handovers;
        this.time = time;
    }

    @GetMapping("/organization/people/{id}")
    PersonPage show(@PathVariable UUID id) {
        var held = handovers.of(id, time.today());
        return new PersonPage(units.get(held.person().unitId()), held, appointments.historyOf(id), time.today());
    }

    @GetMapping("/organization/people/new")
    @Requires(OrganizationGrants.MANAGE)
    PersonFormPage empty(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID section) {
        return form(unitOr(unit), null, PersonForm.empty(section), "");
    }

    @PostMapping("/organization/people")
    @Requires(OrganizationGrants.MANAGE)
    Object add(@RequestParam(required = false) @Nullable UUID unit, PersonForm form) {
        try {
            var person = people.add(form.toPerson(unitOr(unit)));
            Flash.say("已登记" + person.name() + "。");
            return new RedirectView("/organization/people/" + person.id());
        } catch (Refusal refusal) {
            return form(unitOr(unit), null, form, Inputs.mendable(refusal).sentence());
        }
    }

    @GetMapping("/organization/people/{id}/edit")
    @Requires(OrganizationGrants.MANAGE)
    PersonFormPage edit(@PathVariable UUID id) {
        var person = people.get(id);
        return form(person.unitId(), id, PersonForm.of(person), "");
    }

    @PostMapping("/organization/people/{id}")
    @Requires(OrganizationGrants.MANAGE)
    Object change(@PathVariable UUID id, PersonForm form) {
        var unit = people.get(id).unitId();
        try {
            people.change(id, form.toPerson(unit));
            Flash.say("资料已保存。");
            return new RedirectView("/organization/people/" + id);
        } catch (Refusal refusal) {
            return form(unit, id, form, Inputs.mendable(refusal).sentence());
        }
    }

    @PostMapping("/organization/people/{id}/undo-leave")
    @Requires(OrganizationGrants.MANAGE)
    RedirectView undoLeave(@PathVariable UUID id) {
        var person = people.undoLeave(id);
        Flash.say("已撤销" + person.name() + "的离任。其登录账号仍为停用，如需使用请由系统管理员重新启用。");
        return new RedirectView("/organization/people/" + id);
    }

    private PersonFormPage form(UUID unit, @Nullable UUID id, PersonForm form, String problem) {
        return new PersonFormPage(units.get(unit).id(), id, form, sections.of(unit), problem);
    }

    private static UUID unitOr(@Nullable UUID unit) {
        return unit == null ? Acting.unit() : unit;
    }
}
