package org.shouze.platform.identity.rest;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.ServiceAccountView;
import org.shouze.platform.identity.ServiceAccounts;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.kernel.security.Role;
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
@RequestMapping("/api/v1/service-accounts")
@Requires(IdentityGrants.SERVICES)
class ServiceAccountApi {

    private static final int HIGHEST_LIMIT = 200;

    private final ServiceAccounts services;

    ServiceAccountApi(ServiceAccounts services) {
        this.services = services;
    }

    /** A stretch of service accounts; {@code next} goes into {@code after} for the following one, null at the end. */
    record ServiceAccountListResponse(
            List<ServiceAccountView> items, @Nullable String next) {}

    /** The roles a service account is to have, all of them and no administrator's. */
    record ServiceRolesRequest(@Nullable Set<Role> roles) {}

    /** Service accounts by login, ended ones too; {@code after} is the last login of the stretch before. */
    @GetMapping
    @Requires(IdentityGrants.READ)
    ServiceAccountListResponse list(
            @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "50") int limit) {
        var most = Math.clamp(limit, 1, HIGHEST_LIMIT);
        var found = services.list(after, most + 1);
        return found.size() > most
                ? new ServiceAccountListResponse(
                        found.subList(0, most), found.get(most - 1).login())
                : new ServiceAccountListResponse(found, null);
    }

    @GetMapping("/{id}")
    @Requires(IdentityGrants.READ)
    ServiceAccountView get(@PathVariable UUID id) {
        return services.get(id);
    }

    /** Opens one in the unit of its accountable person. */
    @PostMapping
    ResponseEntity<ServiceAccountView> open(@RequestBody ServiceAccountRequest request) {
        var service = services.open(request.wanted());
        return ResponseEntity.created(URI.create("/api/v1/service-accounts/" + service.id()))
                .body(service);
    }

    /** Gives it exactly these roles; where one is taken away, its tokens end. */
    @PutMapping("/{id}/roles")
    ServiceAccountView give(@PathVariable UUID id, @RequestBody ServiceRolesRequest request) {
        services.give(id, request.roles() == null ? Set.of() : request.roles());
        return services.get(id);
    }

    /** Lets another person of the unit answer for it. */
    @PutMapping("/{id}/person")
    ServiceAccountView handOver(@PathVariable UUID id, @RequestBody AccountApi.PersonRequest request) {
        services.handOver(id, ServiceAccountRequest.person(request.personId()));
        return services.get(id);
    }

    /** Ends it with all its tokens, for good. */
    @PostMapping("/{id}/close")
    ServiceAccountView close(@PathVariable UUID id) {
        services.close(id);
        return services.get(id);
    }
}
