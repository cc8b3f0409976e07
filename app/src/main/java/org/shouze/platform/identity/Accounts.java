package org.shouze.platform.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.Units;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts (账号): opened without rights, closed, given to their owners. Rights are {@link Rights}' business. */
@Service
public class Accounts {

    private final AccountStore store;
    private final AccountHolders holders;
    private final Separation separation;
    private final PasswordEncoder passwords;
    private final PasswordRules rules;
    private final Units units;
    private final Access access;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Accounts(
            AccountStore store,
            AccountHolders holders,
            Separation separation,
            PasswordEncoder passwords,
            PasswordRules rules,
            Units units,
            Access access,
            Clock clock) {
        this.store = store;
        this.holders = holders;
        this.separation = separation;
        this.passwords = passwords;
        this.rules = rules;
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Opens an account. The platform itself may give it roles and a password of its owner's; who does it by hand opens it
     * without rights, and the password must be changed at the first sign-in.
     *
     * @throws Refusal when the login is malformed or taken, or the password too weak
     */
    @Transactional
    @Requires(IdentityGrants.ACCOUNTS)
    public AccountView open(NewAccount wanted) {
        var login = wanted.login().strip().toLowerCase(Locale.ROOT);
        if (!login.matches("[a-z0-9][a-z0-9._-]{1,31}")) {
            throw Refusal.invalid("login", "账号应为 2 至 32 位小写字母、数字、点、下划线或短横线，并以字母或数字开头。");
        }
        if (!wanted.roles().isEmpty()) {
            Acting.require(IdentityGrants.ROLES);
        }
        RoleRule.check(wanted.roles());
        holders.check(wanted);
        rules.check(
                wanted.password(),
                List.of(login, wanted.displayName(), units.get(wanted.unitId()).name()));
        if (store.credentials(login).isPresent()) {
            throw taken(login);
        }
        return insert(wanted, login);
    }

    private AccountView insert(NewAccount wanted, String login) {
        var name = wanted.displayName().isBlank() ? login : wanted.displayName().strip();
        var account = new AccountView(
                Ids.next(),
                wanted.unitId(),
                wanted.personId(),
                login,
                name,
                wanted.roles(),
                true,
                false,
                !Acting.current().everywhere(),
                clock.instant());
        try {
            store.insert(account, String.valueOf(passwords.encode(wanted.password())));
        } catch (DuplicateKeyException takenElsewhere) {
            // NB: an account of a unit out of sight may have the login.
            throw taken(login);
        }
        return account;
    }

    private static Refusal taken(String login) {
        return Refusal.invalid("login", "账号“" + login + "”已被使用，请换一个。");
    }

    /** A password good enough for a first sign-in, to be told its owner once. */
    @Requires(IdentityGrants.ACCOUNTS)
    public String startPassword() {
        return StartPassword.random(random);
    }

    /** @throws Refusal as "not found" for an account that is unknown or out of sight */
    @Transactional(readOnly = true)
    @Requires(IdentityGrants.READ)
    public AccountView get(UUID id) {
        return store.find(id).orElseThrow(Refusal::notFound);
    }

    /** The account of the one who acts, a program's too. */
    @Transactional(readOnly = true)
    @Requires(IdentityGrants.OWN)
    public AccountView own() {
        var id = Acting.current().accountId();
        return id == null ? refused() : store.any(id).orElseThrow(Refusal::notFound);
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
    @Requires(IdentityGrants.READ)
    public List<AccountView> list(String text, String afterLogin, int limit) {
        return store.list(text.strip(), afterLogin, Math.clamp(limit, 1, 500));
    }

    /**
     * Closes an account at once.
     *
     * @throws Refusal for the own account and for the last administrator of a kind
     */
    @Transactional
    @Requires(IdentityGrants.ACCOUNTS)
    public void close(UUID id) {
        var account = get(id);
        if (id.equals(Acting.current().accountId())) {
            throw Refusal.rule("不能停用自己的账号，请由本单位其他系统管理员操作。");
        }
        separation.keepsAnotherHolder(account, "停用后本单位将无人履行此职责");
        access.close(id);
    }

    /**
     * Opens a closed account again; the rights it had wait until the security administrator confirms them.
     *
     * @throws Refusal when its owner has left
     */
    @Transactional
    @Requires(IdentityGrants.ACCOUNTS)
    public void reopen(UUID id) {
        var account = get(id);
        if (!account.active()) {
            holders.checkPresent(account.personId());
            store.reopen(id);
        }
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
            throw Refusal.conflict("此账号刚刚已关联人员，请刷新页面查看。");
        }
    }
}
