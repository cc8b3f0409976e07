package org.shouze.platform.identity.federation.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.federation.FederationGrants;
import org.shouze.platform.identity.federation.GroupRole;
import org.shouze.platform.identity.federation.GroupRoles;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Reauthenticated;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.kernel.security.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/identity-connections/{connection}")
@Requires(FederationGrants.MAP)
class GroupRoleApi {

    private final GroupRoles groups;

    GroupRoleApi(GroupRoles groups) {
        this.groups = groups;
    }

    /** A group as the connection names it, and the role that its members get. */
    record GroupRoleRequest(
            @Nullable String group, @Nullable Role role) {}

    /** The version of the settings that was looked at. */
    record ApprovalRequest(int version) {}

    @GetMapping("/group-roles")
    @Requires(FederationGrants.SEE)
    List<GroupRole> of(@PathVariable UUID connection) {
        return groups.of(connection);
    }

    @PostMapping("/group-roles")
    @Reauthenticated
    ResponseEntity<GroupRole> add(@PathVariable UUID connection, @RequestBody GroupRoleRequest request) {
        if (request.role() == null) {
            throw Refusal.invalid("role", "请填写角色。");
        }
        var group = request.group() == null ? "" : request.group();
        return ResponseEntity.status(HttpStatus.CREATED).body(groups.add(connection, group, request.role()));
    }

    @DeleteMapping("/group-roles/{id}")
    ResponseEntity<Void> remove(@PathVariable UUID connection, @PathVariable UUID id) {
        groups.remove(connection, id);
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/approval")
    @Reauthenticated
    ResponseEntity<Void> approve(@PathVariable UUID connection, @RequestBody ApprovalRequest request) {
        groups.approve(connection, request.version());
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/approval")
    ResponseEntity<Void> withdraw(@PathVariable UUID connection) {
        groups.withdraw(connection);
        return ResponseEntity.noContent().build();
    }
}
