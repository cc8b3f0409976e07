package org.shouze.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.PersonView;
import org.shouze.platform.organization.Units;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;

@ShouzeTest
class AccountsTests {

    private static final String PASSWORD = "Clear-Water-26";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    SignIn signIn;

    @Autowired
    Rights rights;

    @Autowired
    Actors actors;

    @Autowired
    People people;

    @Autowired
    Units units;

    @Autowired
    SettableClock clock;

    @Autowired
    TestBureau.Factory bureaus;

    TestBureau bureau;

    @BeforeEach
    void aBureau() {
        clock.setDay(TODAY);
        bureau = bureaus.fresh();
    }

    @Test
    void closesTheAccountOfWhoLeavesAndKeepsItClosed() {
        var person = person("林远航");
        var account = open(person.id(), login());
        bureau.asOffice(() -> people.leave(person.id(), TODAY));
        assertThat(get(account).active()).isFalse();
        assertThatThrownBy(() -> reopen(account)).isInstanceOf(Refusal.class).hasMessageContaining("离任");
        bureau.asOffice(() -> people.undoLeave(person.id()));
        assertThat(get(account).active()).isFalse();
        reopen(account);
        assertThat(get(account)).matches(AccountView::active).matches(AccountView::suspended);
    }

    @Test
    void opensOneAccountForEachPerson() {
        var person = person("林远航");
        open(person.id(), login());
        assertThatThrownBy(() -> open(person.id(), login()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已有账号");
    }

    @Test
    void refusesAPersonOrAUnitOutOfSight() {
        var other = bureaus.fresh();
        var stranger = other.asOffice(() -> people.add(NewPerson.named(other.id(), "方思源", "")));
        assertThatThrownBy(() -> bureau.as(
                        Role.SYSTEM_ADMIN,
                        () -> accounts.open(
                                new NewAccount(bureau.id(), stranger.id(), login(), "", PASSWORD, Set.of()))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有找到");
        assertThatThrownBy(() -> bureau.as(
                        Role.SYSTEM_ADMIN,
                        () -> accounts.open(new NewAccount(other.id(), null, login(), "", PASSWORD, Set.of()))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有找到");
    }

    @Test
    void saysThatALoginIsTakenEvenOutOfSight() {
        var login = login();
        var other = bureaus.fresh();
        other.account(login, PASSWORD, Role.STAFF);
        assertThatThrownBy(() -> open(null, login)).isInstanceOf(Refusal.class).hasMessageContaining("已被使用");
    }

    @Test
    void opensAnAccountByHandWithoutRights() {
        assertThatThrownBy(() -> bureau.as(
                        Role.SYSTEM_ADMIN,
                        () -> accounts.open(
                                new NewAccount(bureau.id(), null, login(), "", PASSWORD, Set.of(Role.STAFF)))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有进行此项操作的权限");
        var account = bureau.as(
                Role.SYSTEM_ADMIN,
                () -> accounts.open(new NewAccount(bureau.id(), null, login(), "", PASSWORD, Set.of())));
        assertThat(account.startPassword()).isTrue();
        assertThat(actor(account).permissions())
                .containsExactlyInAnyOrder("identity:own", "notify:own", "operation:manual", "shell:use");
        assertThat(actor(account).business()).isFalse();
    }

    @Test
    void resetsAForgottenPasswordAndLetsTheRightsWait() {
        var login = login();
        var account = open(null, login);
        var start = bureau.as(Role.SYSTEM_ADMIN, () -> passwords.reset(account.id()));
        assertThat(Acting.as(Actor.platform(), () -> signIn.withPassword(login, start, "10.1.1.1")))
                .contains(account.id());
        assertThat(actor(account).may("obligation:read")).isFalse();
        assertThatThrownBy(() -> bureau.as(Role.SECURITY_ADMIN, () -> rights.confirm(account.id())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("尚未修改初始密码");
        Acting.as(actor(account), () -> passwords.changeOwn(start, "Fresh-Spring-27"));
        bureau.as(Role.SECURITY_ADMIN, () -> rights.confirm(account.id()));
        assertThat(actor(account).may("obligation:read")).isTrue();
    }

    private Actor actor(AccountView account) {
        return Acting.as(Actor.platform(), () -> actors.of(account.id())).orElseThrow();
    }

    @Test
    void linksAnAccountOfNobodyToAPersonOnce() {
        var account = open(null, login());
        var person = person("林远航");
        bureau.as(Role.SYSTEM_ADMIN, () -> accounts.link(account.id(), person.id()));
        assertThat(get(account)).satisfies(linked -> {
            assertThat(linked.personId()).isEqualTo(person.id());
            assertThat(linked.displayName()).isEqualTo("林远航");
        });
        refusesToLink(account, person("周明理"), "不能改为他人");
        refusesToLink(open(null, login()), person, "已有账号");
    }

    @Test
    void linksNobodyWhoIsOfAnotherUnitOrHasLeft() {
        var section = bureau.asOffice(() -> units.createSubordinate(bureau.id(), "云溪测试站" + login()));
        var elsewhere = bureau.asOffice(() -> people.add(NewPerson.named(section.id(), "方思源", "")));
        refusesToLink(open(null, login()), elsewhere, "不属于该单位");
        var other = bureaus.fresh();
        var stranger = other.asOffice(() -> people.add(NewPerson.named(other.id(), "方思源", "")));
        refusesToLink(open(null, login()), stranger, "没有找到");
        var gone = person("周明理");
        bureau.asOffice(() -> people.leave(gone.id(), TODAY));
        refusesToLink(open(null, login()), gone, "离任");
    }

    private void refusesToLink(AccountView account, PersonView person, String reason) {
        assertThatThrownBy(() -> bureau.as(Role.SYSTEM_ADMIN, () -> accounts.link(account.id(), person.id())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(reason);
    }

    @Test
    void findsAccountsByAnyPartOfNameOrLogin() {
        var account = open(person("林远航").id(), login());
        assertThat(bureau.as(Role.SYSTEM_ADMIN, () -> accounts.list("远", "", 10)))
                .containsExactly(account);
        assertThat(bureau.as(Role.SYSTEM_ADMIN, () -> accounts.list("", account.login(), 10)))
                .isEmpty();
        assertThat(bureaus.fresh().as(Role.SYSTEM_ADMIN, () -> accounts.list("", "", 10)))
                .isEmpty();
    }

    private AccountView open(@Nullable UUID person, String login) {
        return Acting.as(
                Actor.platform(),
                () -> accounts.open(new NewAccount(bureau.id(), person, login, "林远航", PASSWORD, Set.of(Role.STAFF))));
    }

    private void reopen(AccountView account) {
        bureau.as(Role.SYSTEM_ADMIN, () -> accounts.reopen(account.id()));
    }

    private AccountView get(AccountView account) {
        return bureau.as(Role.SYSTEM_ADMIN, () -> accounts.get(account.id()));
    }

    private PersonView person(String name) {
        return bureau.asOffice(() -> people.add(NewPerson.named(bureau.id(), name, "")));
    }

    private static String login() {
        return "u" + UUID.randomUUID().toString().substring(0, 8);
    }
}
