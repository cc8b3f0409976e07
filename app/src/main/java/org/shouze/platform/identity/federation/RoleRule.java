package org.shouze.platform.identity.federation;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.security.Role;

/** What groups give and take: what was given by hand stays, and nobody holds what must be apart. */
final class RoleRule {

    private RoleRule() {}

    /** What it comes to. */
    sealed interface Outcome {}

    /**
     * @param roles all the account shall have
     * @param granted those of them that the groups gave
     */
    record Given(Set<Role> roles, Set<Role> granted) implements Outcome {}

    /** The groups give together what nobody may hold. */
    record Conflict(String sentence) implements Outcome {}

    /** NB: an administrator is somebody whom the security administrator has looked at, never whoever is in a group. */
    static Set<Role> mapped(Collection<GroupRole> table, Set<String> groups) {
        return table.stream()
                .filter(given -> groups.stream().anyMatch(given::isOf))
                .map(GroupRole::role)
                .filter(role -> !role.isAdministrator())
                .collect(Collectors.toUnmodifiableSet());
    }

    static Outcome apply(Set<Role> current, Set<Role> grantedBefore, Set<Role> mapped) {
        var byHand = copy(current);
        byHand.removeAll(grantedBefore);
        var all = copy(byHand);
        all.addAll(mapped);
        var granted = copy(mapped);
        granted.removeAll(byHand);
        return isSeparate(all) ? new Given(all, granted) : new Conflict(sentence(all));
    }

    private static boolean isSeparate(Set<Role> roles) {
        return roles.stream().noneMatch(Role::isAdministrator) || roles.size() == 1;
    }

    private static String sentence(Set<Role> roles) {
        var labels = roles.stream().sorted().map(Role::label).collect(Collectors.joining("、"));
        return "所属的组对应的角色（" + labels + "）不能由同一人担任：三员之间、三员与业务角色之间必须分开。请联系安全管理员调整组与角色的对应。";
    }

    private static EnumSet<Role> copy(Set<Role> roles) {
        var copy = EnumSet.noneOf(Role.class);
        copy.addAll(roles);
        return copy;
    }
}
