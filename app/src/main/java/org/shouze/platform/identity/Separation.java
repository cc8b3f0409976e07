package org.shouze.platform.identity;

import java.util.stream.Collectors;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.Units;
import org.springframework.stereotype.Component;

/** Keeps the bureau in the hands of three administrators (三员): the last one of a kind stays. */
@Component
class Separation {

    private final AccountStore store;
    private final Units units;

    Separation(AccountStore store, Units units) {
        this.store = store;
        this.units = units;
    }

    /** @throws Refusal when the account is the bureau's only one of its kind; a unit below has the bureau's */
    void keepsAnotherHolder(AccountView account, String because) {
        if (!account.active()
                || account.suspended()
                || units.get(account.unitId()).parentId() != null) {
            return;
        }
        var last = account.roles().stream()
                .filter(Role::isAdministrator)
                .filter(role -> store.holders(account.unitId(), role) <= 1)
                .map(Role::label)
                .collect(Collectors.joining("、"));
        if (!last.isEmpty()) {
            throw Refusal.rule(account.displayName() + "是本单位唯一的" + last + "，" + because + "，因此不能进行此项操作。" + "请先由其他人员担任"
                    + last + "；如密码遗失，请在服务器上执行 bin/shouze admin reset。");
        }
    }
}
