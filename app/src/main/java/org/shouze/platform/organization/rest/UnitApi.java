package org.shouze.platform.organization.rest;

import java.net.URI;
import java.util.UUID;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.OrganizationGrants;
import org.shouze.platform.organization.UnitView;
import org.shouze.platform.organization.Units;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/units")
@Requires(OrganizationGrants.READ)
class UnitApi {

    private final Units units;

    UnitApi(Units units) {
        this.units = units;
    }

    @GetMapping
    ListResponse<UnitView> list() {
        return ListResponse.whole(units.all());
    }

    @GetMapping("/{id}")
    UnitView get(@PathVariable UUID id) {
        return units.get(id);
    }

    @PostMapping
    @Requires(OrganizationGrants.MANAGE)
    ResponseEntity<UnitView> add(@RequestBody UnitRequest request) {
        var parent = request.parentId() == null ? Acting.unit() : request.parentId();
        var unit = units.createSubordinate(parent, request.givenName());
        return ResponseEntity.created(URI.create("/api/v1/units/" + unit.id())).body(unit);
    }

    /** Renames the unit, and moves it where another parent is given. */
    @PutMapping("/{id}")
    @Requires(OrganizationGrants.MANAGE)
    UnitView change(@PathVariable UUID id, @RequestBody UnitRequest request) {
        var unit = units.get(id);
        var parent = request.parentId();
        if (parent != null && !parent.equals(unit.parentId())) {
            units.move(id, parent);
        }
        return request.name() == null ? units.get(id) : units.rename(id, request.givenName());
    }
}
