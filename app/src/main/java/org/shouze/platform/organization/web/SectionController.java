package org.shouze.platform.organization.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
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

@Controller
@Requires(OrganizationGrants.MANAGE)
class SectionController {

    private final Sections sections;
    private final Units units;
    private final People people;

    SectionController(Sections sections, Units units, People people) {
        this.sections = sections;
        this.units = units;
        this.people = people;
    }

    @GetMapping("/organization/sections")
    SectionsPage list(@RequestParam(required = false) @Nullable UUID unit) {
        return page(unit == null ? Acting.unit() : unit, "");
    }

    @PostMapping("/organization/sections")
    Object add(@RequestParam UUID unit, @RequestParam(defaultValue = "") String name) {
        return done(unit, "科室已保存。", () -> sections.ensure(unit, name));
    }

    @PostMapping("/organization/sections/{id}")
    Object rename(@PathVariable UUID id, @RequestParam(defaultValue = "") String name) {
        return done(sections.get(id).unitId(), "科室已更名。", () -> sections.rename(id, name));
    }

    @PostMapping("/organization/sections/{id}/shift")
    Object shift(@PathVariable UUID id, @RequestParam boolean up) {
        return done(sections.get(id).unitId(), "顺序已调整。", () -> sections.shift(id, up));
    }

    @PostMapping("/organization/sections/{id}/remove")
    Object remove(@PathVariable UUID id) {
        return done(sections.get(id).unitId(), "科室已删除。", () -> sections.remove(id));
    }

    private Object done(UUID unit, String sentence, Runnable change) {
        try {
            change.run();
            Flash.say(sentence);
            return new RedirectView("/organization/sections?unit=" + unit);
        } catch (Refusal refusal) {
            return page(unit, Inputs.mendable(refusal).sentence());
        }
    }

    private SectionsPage page(UUID unit, String problem) {
        return new SectionsPage(units.get(unit), sections.of(unit), people.headCounts(unit), problem);
    }
}
