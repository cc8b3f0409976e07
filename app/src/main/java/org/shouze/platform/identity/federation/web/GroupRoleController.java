package org.shouze.platform.identity.federation.web;

import java.util.Arrays;
import java.util.UUID;
import org.shouze.platform.identity.federation.FederationGrants;
import org.shouze.platform.identity.federation.GroupRoles;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Reauthenticated;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.kernel.security.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(FederationGrants.MAP)
class GroupRoleController {

    private static final String ONE = "/settings/connections/{id}";

    private final GroupRoles groups;
    private final ConnectionPages pages;

    GroupRoleController(GroupRoles groups, ConnectionPages pages) {
        this.groups = groups;
        this.pages = pages;
    }

    @PostMapping(ONE + "/groups")
    @Reauthenticated
    Object add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String role) {
        return pages.done(id, () -> {
            var given = groups.add(id, group, role(role));
            return "已设置：组 " + given.group() + " 的成员获得角色“" + given.role().label() + "”，下次登录或同步时生效。";
        });
    }

    @PostMapping(ONE + "/groups/{groupRole}/remove")
    Object remove(@PathVariable UUID id, @PathVariable UUID groupRole) {
        return pages.done(id, () -> {
            groups.remove(id, groupRole);
            return "已取消对应，成员下次登录或同步时失去该角色。";
        });
    }

    @PostMapping(ONE + "/approve")
    @Reauthenticated
    Object approve(@PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
        return pages.done(id, () -> {
            groups.approve(id, version);
            return "已批准，即时可用于登录。";
        });
    }

    @PostMapping(ONE + "/withdraw")
    Object withdraw(@PathVariable UUID id) {
        return pages.done(id, () -> {
            groups.withdraw(id);
            return "已撤回批准，不能再用于登录。";
        });
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("role", "请选择角色。"));
    }
}
