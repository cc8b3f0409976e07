package org.shouze.platform.organization.web;

import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.Appointments;
import org.shouze.platform.organization.OrganizationGrants;
import org.shouze.platform.organization.Units;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(OrganizationGrants.READ)
class UnitController {

    private final Units units;
    private final Appointments appointments;
    private final BusinessTime time;

    UnitController(Units units, Appointments appointments, BusinessTime time) {
        this.units = units;
        this.appointments = appointments;
        this.time = time;
    }

    @GetMapping("/organization/units")
    UnitsPage list() {
        return page("");
    }

    @PostMapping("/organization/units")
    @Requires(OrganizationGrants.MANAGE)
    Object add(@RequestParam UUID parent, @RequestParam(defaultValue = "") String name) {
        return done("单位已登记。", () -> units.createSubordinate(parent, name));
    }

    @PostMapping("/organization/units/{id}/rename")
    @Requires(OrganizationGrants.MANAGE)
    Object rename(@PathVariable UUID id, @RequestParam(defaultValue = "") String name) {
        return done("单位已更名。", () -> units.rename(id, name));
    }

    @PostMapping("/organization/units/{id}/move")
    @Requires(OrganizationGrants.MANAGE)
    Object move(@PathVariable UUID id, @RequestParam UUID parent) {
        return done("隶属关系已调整。", () -> units.move(id, parent));
    }

    private Object done(String sentence, Runnable change) {
        try {
            change.run();
            Flash.say(sentence);
            return new RedirectView("/organization/units");
        } catch (Refusal refusal) {
            return page(Inputs.mendable(refusal).sentence());
        }
    }

    private UnitsPage page(String problem) {
        return new UnitsPage(
                Acting.unit(), UnitLine.tree(units.all()), appointments.vacanciesByUnit(time.today()), problem);
    }
}
