package org.shouze.platform.organization.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.page.Spreadsheet;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.Appointments;
import org.shouze.platform.organization.OrganizationGrants;
import org.shouze.platform.organization.Post;
import org.shouze.platform.organization.UnitView;
import org.shouze.platform.organization.Units;
import org.springframework.http.ResponseEntity;
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

    @GetMapping("/organization/units.xlsx")
    ResponseEntity<byte[]> export() {
        var all = units.all();
        var names = all.stream().collect(Collectors.toMap(UnitView::id, UnitView::name));
        var vacancies = appointments.vacanciesByUnit(time.today());
        return Spreadsheet.answer(
                "单位",
                List.of("单位", "类别", "上级单位", "空缺岗位"),
                UnitLine.tree(all).stream()
                        .map(UnitLine::unit)
                        .map(unit -> List.of(
                                unit.name(),
                                unit.kind().label(),
                                unit.parentId() == null ? "" : names.getOrDefault(unit.parentId(), ""),
                                vacancies.getOrDefault(unit.id(), List.of()).stream()
                                        .map(Post::label)
                                        .collect(Collectors.joining("、")))));
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
