package org.shouze.platform.identity;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.kernel.security.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts (账号): opened, given roles, closed. */
@Service
public class Accounts {

    private final AccountStore store;
    private final AccountHolders holders;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Accounts(AccountStore store, AccountHolders holders, PasswordEncoder passwords, Clock clock) {
        this.store = store;
        this.holders = holders;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Opens an account.
     *
     * @throws Refusal when the login is malformed or taken, the password too weak, or no role is given
     */
    @Transactional
    @Requires(IdentityGrants.ACCOUNTS)
    public AccountView open(NewAccount wanted) {
        var login = wanted.login().strip().toLowerCase(Locale.ROOT);
        if (!login.matches("[a-z0-9][a-z0-9._-]{1,31}")) {
            throw Refusal.invalid("login", "账号应为 2 至 32 位小写字母、数字、点、下划线或短横线，并以字母或数字开头。");
        }
        if (wanted.roles().isEmpty()) {
            throw Refusal.invalid("roles", "请至少选择一个角色。");
        }
        PasswordRule.check(login, wanted.password());
        holders.check(wanted);
        if (store.credentials(login).isPresent()) {
            throw Refusal.invalid("login", "账号“" + login + "”已被使用，请换一个。");
        }
        var name = wanted.displayName().isBlank() ? login : wanted.displayName().strip();
        var account =
                new AccountView(Ids.next(), wanted.unitId(), wanted.personId(), login, name, wanted.roles(), true);
        try {
            store.insert(account, String.valueOf(passwords.encode(wanted.password())), clock.instant());
        } catch (DuplicateKeyException takenElsewhere) {
            // NB: an account of a unit out of sight may have the login.
            throw Refusal.invalid("login", "账号“" + login + "”已被使用，请换一个。");
        }
        return account;
    }

    @Transactional(readOnly = true)
    @Requires(IdentityGrants.ACCOUNTS)
    public List<AccountView> all() {
        return store.all();
    }

    /** @throws Refusal as "not found" for an account that is unknown or out of sight */
    @Transactional(readOnly = true)
    @Requires(IdentityGrants.ACCOUNTS)
    public AccountView get(UUID id) {
        return store.find(id).orElseThrow(Refusal::notFound);
    }

    /** The account of the one who acts. */
    @Transactional(readOnly = true)
    @Requires(IdentityGrants.OWN)
    public AccountView own() {
        var id = Acting.current().accountId();
        return id == null ? refused() : store.find(id).orElseThrow(Refusal::notFound);
    }

    private static AccountView refused() {
        throw Refusal.forbidden();
    }

    /**
     * Accounts by login, a stretch at a time.
     *
     * @param text any part of login or name, empty for all
     * @param afterLogin the last login of the stretch before, empty for the beginning
     */
    @Transactional(readOnly = true)
    @Requires(IdentityGrants.ACCOUNTS)
    public List<AccountView> list(String text, String afterLogin, int limit) {
        return store.list(text.strip(), afterLogin, Math.clamp(limit, 1, 500));
    }

    /**
     * Gives an account a new password, when its owner has lost the old one; a lock ends with it.
     *
     * @throws Refusal when the password is too weak
     */
    @Transactional
    @Requires(IdentityGrants.ACCOUNTS)
    public void resetPassword(UUID id, String next) {
        PasswordRule.check(get(id).login(), next);
        store.changePassword(id, String.valueOf(passwords.encode(next)));
    }

    /** Changes roles, or closes and reopens the account; takes effect at the next request of that account. */
    @Transactional
    @Requires(IdentityGrants.ACCOUNTS)
    public void change(UUID id, Set<Role> roles, boolean active) {
        var account = store.find(id).orElseThrow(Refusal::notFound);
        if (roles.isEmpty()) {
            throw Refusal.invalid("roles", "请至少选择一个角色。");
        }
        if (account.id().equals(Acting.current().accountId()) && (!active || !roles.contains(Role.SYSTEM_ADMIN))) {
            throw Refusal.rule("不能停用自己的账号，也不能取消自己的系统管理员角色。请由其他系统管理员操作。");
        }
        if (active && !account.active()) {
            holders.checkPresent(account.personId());
        }
        store.change(id, roles, active);
    }

    /**
     * Gives an account that stands for nobody of the ledger to the person who uses it; from then on it has that
     * person's name and work.
     *
     * @throws Refusal when it is somebody's already, or the person is of another unit, has left or has an account
     */
    @Transactional
    @Requires(IdentityGrants.ACCOUNTS)
    public void link(UUID id, UUID personId) {
        var account = get(id);
        if (account.personId() != null) {
            throw Refusal.rule("账号 " + account.login() + " 已关联人员，不能改为他人。请为对方另开账号，并停用此账号。");
        }
        holders.check(account.unitId(), personId);
        if (!store.link(id, personId, holders.nameOf(personId))) {
            throw Refusal.conflict("账号 " + account.login() + " 刚刚已由他人关联，请刷新页面核对。");
        }
    }

    /**
     * Changes the own password.
     *
     * @throws Refusal when the current password is wrong or the new one too weak
     */
    @Transactional
    @Requires(IdentityGrants.OWN)
    public void changeOwnPassword(String current, String next) {
        var id = Acting.current().accountId();
        var credentials = (id == null ? java.util.Optional.<AccountStore.Credentials>empty() : store.credentials(id))
                .orElseThrow(Refusal::forbidden);
        if (!passwords.matches(current, credentials.passwordHash())) {
            throw Refusal.invalid("current", "当前密码不正确。");
        }
        var login = store.find(credentials.id()).orElseThrow(Refusal::notFound).login();
        PasswordRule.check(login, next);
        store.changePassword(credentials.id(), String.valueOf(passwords.encode(next)));
    }
}
