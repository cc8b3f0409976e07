package org.shouze.platform.organization.rest;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.OrganizationGrants;
import org.shouze.platform.organization.SectionView;
import org.shouze.platform.organization.Sections;
import org.shouze.platform.organization.Units;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/sections")
@Requires(OrganizationGrants.READ)
class SectionApi {

    private final Sections sections;
    private final Units units;

    SectionApi(Sections sections, Units units) {
        this.sections = sections;
        this.units = units;
    }

    @GetMapping
    ListResponse<SectionView> list(@RequestParam(required = false) @Nullable UUID unitId) {
        var unit = units.get(unitId == null ? Acting.unit() : unitId);
        return ListResponse.whole(sections.of(unit.id()));
    }

    @GetMapping("/{id}")
    SectionView get(@PathVariable UUID id) {
        return sections.get(id);
    }

    /** Makes the section, or finds the one that has the name. */
    @PostMapping
    @Requires(OrganizationGrants.MANAGE)
    ResponseEntity<SectionView> ensure(@RequestBody SectionRequest request) {
        var unit = request.unitId() == null ? Acting.unit() : request.unitId();
        var section = sections.ensure(unit, request.givenName());
        return ResponseEntity.created(URI.create("/api/v1/sections/" + section.id()))
                .body(section);
    }

    @PutMapping("/{id}")
    @Requires(OrganizationGrants.MANAGE)
    SectionView rename(@PathVariable UUID id, @RequestBody SectionRequest request) {
        sections.rename(id, request.givenName());
        return sections.get(id);
    }

    /** Puts the section one place up or down, and answers with the unit's sections in their new order. */
    @PostMapping("/{id}/shift")
    @Requires(OrganizationGrants.MANAGE)
    ListResponse<SectionView> shift(@PathVariable UUID id, @RequestBody ShiftRequest request) {
        if (request.up() == null) {
            throw Refusal.invalid("up", "请给出 up：true 为上移，false 为下移。");
        }
        sections.shift(id, request.up());
        return ListResponse.whole(sections.of(sections.get(id).unitId()));
    }

    /** Which way. */
    record ShiftRequest(@Nullable Boolean up) {}

    @DeleteMapping("/{id}")
    @Requires(OrganizationGrants.MANAGE)
    ResponseEntity<Void> remove(@PathVariable UUID id) {
        sections.remove(id);
        return ResponseEntity.noContent().build();
    }
}
