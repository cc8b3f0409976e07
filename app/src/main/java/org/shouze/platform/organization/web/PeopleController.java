package org.shouze.platform.organization.web;

import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Filters;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.OrganizationGrants;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.PeopleQuery;
import org.shouze.platform.organization.PersonView;
import org.shouze.platform.organization.Sections;
import org.shouze.platform.organization.Units;
import org.shouze.platform.organization.intake.PeopleWorkbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of people: the page, the picker inside forms, the spreadsheet. */
@Controller
@Requires(OrganizationGrants.READ)
class PeopleController {

    private static final int PAGE = 50;
    private static final int PICKED = 12;
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final People people;
    private final Sections sections;
    private final Units units;

    PeopleController(People people, Sections sections, Units units) {
        this.people = people;
        this.sections = sections;
        this.units = units;
    }

    /** What the address asks for. */
    record Filter(
            @Nullable String unit,
            @Nullable String section,
            @Nullable String q,
            @Nullable String left,
            @Nullable String after,
            @Nullable String before) {

        PeopleQuery query(Filters filters, int limit) {
            var wanted = filters.id("单位", unit);
            return new PeopleQuery(
                    wanted == null ? Acting.unit() : wanted,
                    filters.id("科室", section),
                    Inputs.text(q),
                    "true".equals(left),
                    filters.id("页码", after),
                    filters.id("页码", before),
                    limit);
        }
    }

    @GetMapping("/organization/people")
    PeoplePage list(Filter filter) {
        var filters = new Filters();
        var query = filter.query(filters, PAGE + 1);
        var all = units.all();
        var unit = all.stream()
                .filter(each -> each.id().equals(query.unitId()))
                .findAny()
                .orElseThrow(Refusal::notFound);
        var found = people.list(query);
        var full = found.size() > PAGE;
        var backwards = query.before() != null;
        var shown = full ? (backwards ? found.subList(1, PAGE + 1) : found.subList(0, PAGE)) : found;
        return new PeoplePage(
                unit,
                UnitLine.tree(all),
                sections.of(unit.id()),
                query,
                shown,
                people.count(query),
                backwards ? full : query.after() != null,
                backwards || full,
                filters.hint());
    }

    @GetMapping("/organization/people/pick")
    PersonPickPage pick(
            @RequestParam UUID unit,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String personId) {
        var found = people.list(new PeopleQuery(unit, null, q, false, null, null, PICKED));
        return new PersonPickPage(found, unit, Inputs.id(personId));
    }

    @GetMapping("/organization/people.xlsx")
    ResponseEntity<byte[]> export(Filter filter) {
        var first = filter.query(new Filters(), PeopleQuery.LONGEST);
        var unit = units.get(first.unitId());
        var everybody = new ArrayList<PersonView>();
        @Nullable UUID after = null;
        do {
            var stretch = people.list(new PeopleQuery(
                    first.unitId(), first.sectionId(), first.text(), first.left(), after, null, PeopleQuery.LONGEST));
            everybody.addAll(stretch);
            after = stretch.size() < PeopleQuery.LONGEST
                    ? null
                    : stretch.getLast().id();
        } while (after != null);
        return spreadsheet(unit.name() + "人员.xlsx", PeopleWorkbook.of(everybody.iterator()));
    }

    static ResponseEntity<byte[]> spreadsheet(String name, byte[] content) {
        var disposition = ContentDisposition.attachment()
                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }
}
