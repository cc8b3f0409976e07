package org.shouze.platform.identity;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Reauthenticated;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.People;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts of programs (服务账号): opened and ended by the security administrator, answered for by a person, without password
 * and session. Nothing but {@link ServiceTokens} opens a door to them; they end with the leaving of their person.
 */
@Service
public class ServiceAccounts {

    private static final int LONGEST = 60;
    private static final int LONGEST_PURPOSE = 200;

    private final ServiceAccountStore store;
    private final Access access;
    private final AccountStore accounts;
    private final PasswordEncoder passwords;
    private final People people;
    private final Clock clock;

    ServiceAccounts(
            ServiceAccountStore store,
            Access access,
            AccountStore accounts,
            PasswordEncoder passwords,
            People people,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.accounts = accounts;
        this.passwords = passwords;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Opens one in the unit of its accountable person.
     *
     * @throws Refusal when the login is malformed or taken, name or purpose is empty, the person has left, or a role is an
     *     administrator's
     */
    @Transactional
    @Requires(IdentityGrants.SERVICES)
    @Reauthenticated
    public ServiceAccountView open(NewServiceAccount wanted) {
        var login = wanted.login().strip().toLowerCase(Locale.ROOT);
        if (!login.matches("[a-z0-9][a-z0-9._-]{1,31}")) {
            throw Refusal.invalid("login", "账号应为 2 至 32 位小写字母、数字、点、下划线或短横线，并以字母或数字开头。");
        }
        check("name", "名称", wanted.name(), LONGEST);
        check("purpose", "用途", wanted.purpose(), LONGEST_PURPOSE);
        check(wanted.roles());
        var service = new ServiceAccountView(
                Ids.next(),
                present(wanted.personId()),
                login,
                wanted.name().strip(),
                wanted.purpose().strip(),
                wanted.personId(),
                wanted.roles(),
                true,
                null,
                null);
        try {
            store.insert(service, passwordOfNobody(), clock.instant());
        } catch (DuplicateKeyException taken) {
            throw Refusal.invalid("login", "账号“" + login + "”已被使用，请换一个。");
        }
        return service;
    }

    private String passwordOfNobody() {
        return String.valueOf(passwords.encode(UUID.randomUUID().toString() + UUID.randomUUID()));
    }

    private static void check(String field, String label, String given, int longest) {
        if (given.isBlank() || given.length() > longest) {
            throw Refusal.invalid(field, "请填写" + label + "，" + longest + " 字以内。");
        }
    }

    private static void check(Set<Role> roles) {
        if (roles.stream().anyMatch(Role::isAdministrator)) {
            throw Refusal.invalid("roles", "服务账号不能担任系统管理员、安全管理员或审计管理员，请选择业务角色。");
        }
    }

    /** The unit of somebody who is there. */
    private UUID present(UUID personId) {
        var person = people.get(personId);
        if (person.hasLeft()) {
            throw Refusal.invalid("person", person.name() + "已离任，不能作为服务账号的责任人，请另选人员。");
        }
        return person.unitId();
    }

    /** Service accounts by login, ended ones too; at most 500 after the login given, empty for the beginning. */
    @Transactional(readOnly = true)
    @Requires(IdentityGrants.READ)
    public List<ServiceAccountView> list(String afterLogin, int limit) {
        return store.list(afterLogin, Math.clamp(limit, 1, 500));
    }

    /** @throws Refusal as "not found" for one that is unknown, a person's or out of sight */
    @Transactional(readOnly = true)
    @Requires(IdentityGrants.READ)
    public ServiceAccountView get(UUID id) {
        return store.find(id).orElseThrow(Refusal::notFound);
    }

    /**
     * Gives it exactly these roles; where one is taken away, its tokens end.
     *
     * @throws Refusal for an administrator's role, and when it has ended
     */
    @Transactional
    @Requires(IdentityGrants.SERVICES)
    @Reauthenticated
    public void give(UUID id, Set<Role> roles) {
        opened(id);
        check(roles);
        access.give(accounts.any(id).orElseThrow(Refusal::notFound), roles);
    }

    /**
     * Lets another person of the same unit answer for it.
     *
     * @throws Refusal when that person has left or is of another unit, and when the account has ended
     */
    @Transactional
    @Requires(IdentityGrants.SERVICES)
    @Reauthenticated
    public void handOver(UUID id, UUID personId) {
        if (!present(personId).equals(opened(id).unitId())) {
            throw Refusal.invalid("person", "责任人须为本服务账号所属单位的人员，请重新选择。");
        }
        store.handOver(id, personId);
    }

    /** Ends it with all its tokens, for good: another one is opened where it is wanted again. */
    @Transactional
    @Requires(IdentityGrants.SERVICES)
    public void close(UUID id) {
        opened(id);
        access.close(id);
    }

    private ServiceAccountView opened(UUID id) {
        var service = get(id);
        if (!service.active()) {
            throw Refusal.rule("服务账号 " + service.login() + " 已停用，不能变更。如需再用，请另行开通。");
        }
        return service;
    }
}
