package org.shouze.platform.identity;

import java.util.Set;
import java.util.UUID;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Reauthenticated;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.kernel.security.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which roles (授权): given, taken and confirmed by the security administrator, who opens no accounts. */
@Service
public class Rights {

    private final AccountStore store;
    private final Access access;
    private final Separation separation;

    Rights(AccountStore store, Access access, Separation separation) {
        this.store = store;
        this.access = access;
        this.separation = separation;
    }

    /**
     * Gives an account exactly these roles. It is signed out everywhere; where a role is taken away, its tokens and calendar
     * subscriptions end as well.
     *
     * @throws Refusal for the own account, for roles that do not go together, for an administrator who is nobody of the
     *     ledger, and when the last administrator of a kind would lose it
     */
    @Transactional
    @Requires(IdentityGrants.ROLES)
    @Reauthenticated
    public void give(UUID id, Set<Role> roles) {
        var account = others(id);
        RoleRule.check(roles);
        if (roles.stream().anyMatch(Role::isAdministrator) && account.personId() == null) {
            throw Refusal.rule("管理员须落实到具体人员。请先由系统管理员将账号 " + account.login() + " 关联到人员。");
        }
        if (!roles.containsAll(account.roles())) {
            separation.keepsAnotherHolder(account, "收回后本单位将无人履行此职责");
        }
        access.give(account, roles);
    }

    /**
     * Lets the roles of an account count again, after its password was reset or it was reopened.
     *
     * @throws Refusal for the own account, and as long as the start password has not been changed by its owner
     */
    @Transactional
    @Requires(IdentityGrants.ROLES)
    @Reauthenticated
    public void confirm(UUID id) {
        var account = others(id);
        if (account.startPassword()) {
            throw Refusal.rule(account.displayName() + "尚未修改初始密码，暂不能确认权限。请先与本人核实，并请其登录后修改密码。");
        }
        store.confirm(id);
    }

    private AccountView others(UUID id) {
        if (id.equals(Acting.current().accountId())) {
            throw Refusal.rule("不能变更自己的权限，请由其他安全管理员操作。");
        }
        return store.find(id).orElseThrow(Refusal::notFound);
    }
}
