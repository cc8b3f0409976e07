package org.shouze.platform.organization.rest;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.HandoverView;
import org.shouze.platform.organization.Handovers;
import org.shouze.platform.organization.OrganizationGrants;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.PeopleQuery;
import org.shouze.platform.organization.PersonView;
import org.shouze.platform.organization.Units;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/people")
@Requires(OrganizationGrants.READ)
class PeopleApi {

    private final People people;
    private final Units units;
    private final Handovers handovers;
    private final BusinessTime time;

    PeopleApi(People people, Units units, Handovers handovers, BusinessTime time) {
        this.people = people;
        this.units = units;
        this.handovers = handovers;
        this.time = time;
    }

    /** What the address asks for. */
    record Filter(
            @Nullable UUID unitId,
            @Nullable UUID sectionId,
            @Nullable String q,
            @Nullable Boolean left,
            @Nullable UUID after) {}

    @GetMapping
    ListResponse<PersonView> list(Filter filter, @RequestParam(defaultValue = "50") int limit) {
        var unit = units.get(filter.unitId() == null ? Acting.unit() : filter.unitId());
        var most = ListResponse.limit(limit);
        var query = new PeopleQuery(
                unit.id(),
                filter.sectionId(),
                PersonRequest.text(filter.q()),
                Boolean.TRUE.equals(filter.left()),
                filter.after(),
                null,
                most + 1);
        return ListResponse.of(people.list(query), most, PersonView::id);
    }

    @GetMapping("/{id}")
    PersonView get(@PathVariable UUID id) {
        return people.get(id);
    }

    @PostMapping
    @Requires(OrganizationGrants.MANAGE)
    ResponseEntity<PersonView> add(@RequestBody PersonRequest request) {
        var person = people.add(request.toPerson(Acting.unit()));
        return ResponseEntity.created(URI.create("/api/v1/people/" + person.id()))
                .body(person);
    }

    @PutMapping("/{id}")
    @Requires(OrganizationGrants.MANAGE)
    PersonView change(@PathVariable UUID id, @RequestBody PersonRequest request) {
        return people.change(id, request.toPerson(people.get(id).unitId()));
    }

    @PostMapping("/{id}/leave")
    @Requires(OrganizationGrants.MANAGE)
    PersonView leave(@PathVariable UUID id, @RequestBody EndRequest request) {
        return people.leave(id, request.requiredDay());
    }

    @PostMapping("/{id}/undo-leave")
    @Requires(OrganizationGrants.MANAGE)
    PersonView undoLeave(@PathVariable UUID id) {
        return people.undoLeave(id);
    }

    /** Everything the person holds today or will hold. */
    @GetMapping("/{id}/handover")
    HandoverView held(@PathVariable UUID id) {
        return handovers.of(id, time.today());
    }

    @PostMapping("/{id}/handover")
    @Requires(OrganizationGrants.MANAGE)
    HandoverView handOver(@PathVariable UUID id, @RequestBody HandoverRequest request) {
        handovers.handOver(request.toOrder(id));
        return handovers.of(id, time.today());
    }
}
