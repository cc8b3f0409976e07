package org.shouze.platform.identity;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Role;

/** Which roles go together (三员分立): an administrator's with no other, neither business nor another administrator's. */
final class RoleRule {

    static final Set<Role> ADMINISTRATORS =
            Arrays.stream(Role.values()).filter(Role::isAdministrator).collect(Collectors.toUnmodifiableSet());

    private RoleRule() {}

    /** @throws Refusal when the roles may not be one account's */
    static void check(Set<Role> roles) {
        var administrators =
                roles.stream().filter(Role::isAdministrator).sorted().toList();
        if (!administrators.isEmpty() && roles.size() > 1) {
            throw Refusal.invalid(
                    "roles", "三员分立：“" + administrators.getFirst().label() + "”不能与其他角色由同一账号担任，请只选这一个角色，或由其他人员担任。");
        }
    }
}
