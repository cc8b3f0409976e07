package org.shouze.platform.organization.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.page.Filters;
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
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(OrganizationGrants.READ)
class ChartController {

    private final Units units;
    private final Sections sections;
    private final People people;
    private final Appointments appointments;
    private final BusinessTime time;

    ChartController(Units units, Sections sections, People people, Appointments appointments, BusinessTime time) {
        this.units = units;
        this.sections = sections;
        this.people = people;
        this.appointments = appointments;
        this.time = time;
    }

    @GetMapping("/organization")
    ChartPage chart(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String on) {
        var today = time.today();
        var filters = new Filters();
        var asked = filters.day("日期", on);
        var day = asked == null ? today : asked;
        var wanted = filters.id("单位", unit);
        var shown = units.get(wanted == null ? Acting.unit() : wanted);
        var chart = new Chart(
                appointments.inForce(shown.id(), day),
                appointments.vacancies(shown.id(), day),
                sections.of(shown.id()),
                day.equals(today) ? people.headCounts(shown.id()) : Map.of());
        return new ChartPage(
                shown,
                UnitLine.tree(units.all()),
                appointments.vacanciesByUnit(day),
                day,
                today,
                chart,
                filters.hint());
    }

    @GetMapping("/organization/posts/{post}")
    PostHistoryPage history(@PathVariable Post post, @RequestParam(required = false) @Nullable UUID unit) {
        var shown = units.get(unit == null ? Acting.unit() : unit);
        return new PostHistoryPage(shown, post, appointments.historyOf(shown.id(), post), time.today());
    }
}
