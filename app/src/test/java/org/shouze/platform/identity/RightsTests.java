package org.shouze.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ShouzeTest
class RightsTests {

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    Rights rights;

    @Autowired
    Actors actors;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestBureau.Factory bureaus;

    TestBureau bureau;
    AccountView security;
    AccountView system;

    @BeforeEach
    void aBureauWithItsAdministrators() {
        bureau = bureaus.fresh();
        security = account(Role.SECURITY_ADMIN);
        system = account(Role.SYSTEM_ADMIN);
    }

    @Test
    void givesAndTakesRolesAtOnce() {
        var staff = account(Role.STAFF);
        asSecurity(() -> rights.give(staff.id(), Set.of(Role.LIAISON, Role.STAFF)));
        assertThat(actor(staff).may("meeting:manage")).isTrue();
        asSecurity(() -> rights.give(staff.id(), Set.of()));
        assertThat(actor(staff).may("meeting:read")).isFalse();
        assertThat(actor(staff).business()).isFalse();
    }

    @Test
    void refusesToChangeTheOwnRights() {
        refuses("不能变更自己的权限", security.id(), Role.SECURITY_ADMIN);
        refuses("不能变更自己的权限", security.id(), Role.OFFICE);
        assertThatThrownBy(() -> asSecurity(() -> rights.confirm(security.id())))
                .hasMessageContaining("不能变更自己的权限");
    }

    @Test
    void refusesRolesThatDoNotGoTogether() {
        refuses("三员分立", account(Role.STAFF).id(), Role.STAFF, Role.AUDIT_ADMIN);
        refuses("三员分立", account(Role.STAFF).id(), Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN);
    }

    @Test
    void refusesThemInTheDatabaseAsWell() {
        var staff = account(Role.STAFF);
        assertThatThrownBy(() -> Acting.as(
                        Actor.platform(),
                        () -> transaction.execute(status -> jdbc.sql(
                                        "UPDATE identity.account SET roles = ARRAY ['STAFF', 'AUDIT_ADMIN'] WHERE id = :id")
                                .param("id", staff.id())
                                .update())))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("account_separates_administrators");
    }

    @Test
    void makesNobodyAnAdministratorWhoIsNoPerson() {
        var nobody = account(Role.STAFF);
        refuses("落实到具体人员", nobody.id(), Role.AUDIT_ADMIN);
        var person = bureau.asOffice(() -> people.add(NewPerson.named(bureau.id(), "林远航", "")));
        Acting.as(actor(system), () -> accounts.link(nobody.id(), person.id()));
        asSecurity(() -> rights.give(nobody.id(), Set.of(Role.AUDIT_ADMIN)));
        assertThat(actor(nobody).business()).isFalse();
    }

    @Test
    void keepsTheLastAdministratorOfAKind() {
        refuses("唯一的系统管理员", system.id());
        Acting.as(actor(system), () -> {
            assertThatThrownBy(() -> accounts.close(security.id())).hasMessageContaining("唯一的安全管理员");
            assertThatThrownBy(() -> passwords.reset(security.id())).hasMessageContaining("bin/shouze admin reset");
            assertThatThrownBy(() -> accounts.close(system.id())).hasMessageContaining("自己的账号");
        });
        account(Role.SYSTEM_ADMIN);
        asSecurity(() -> rights.give(system.id(), Set.of()));
        account(Role.SECURITY_ADMIN);
        var another = account(Role.SYSTEM_ADMIN);
        Acting.as(actor(another), () -> accounts.close(security.id()));
        assertThat(Acting.as(Actor.platform(), () -> actors.of(security.id()))).isEmpty();
    }

    @Test
    void letsNeitherDoTheOthersWork() {
        var staff = account(Role.STAFF);
        Acting.as(actor(system), () -> {
            forbids(() -> rights.give(staff.id(), Set.of(Role.OFFICE)));
            forbids(() -> rights.confirm(staff.id()));
        });
        asSecurity(() -> {
            forbids(() -> accounts.close(staff.id()));
            forbids(() -> passwords.reset(staff.id()));
            forbids(() -> accounts.link(staff.id(), UUID.randomUUID()));
            forbids(() -> accounts.startPassword());
        });
    }

    private static void forbids(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(Refusal.class).hasMessageContaining("没有进行此项操作的权限");
    }

    private void refuses(String why, UUID account, Role... roles) {
        assertThatThrownBy(() -> asSecurity(() -> rights.give(account, Set.of(roles))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
    }

    private void asSecurity(Runnable work) {
        Acting.as(actor(security), work);
    }

    private Actor actor(AccountView account) {
        return Acting.as(Actor.platform(), () -> actors.of(account.id())).orElseThrow();
    }

    private AccountView account(Role... roles) {
        return bureau.account("u" + UUID.randomUUID().toString().substring(0, 12), "Clear-Water-26", roles);
    }
}
