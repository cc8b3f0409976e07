package org.shouze.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.PersonView;
import org.shouze.support.ShouzeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The first start, on a platform of its own: no other test has put an account into it. */
@ShouzeTest
@TestPropertySource(properties = "shouze.test.platform=first-start")
class SetupTests {

    private static final List<Role> ADMINISTRATORS = List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    @Autowired
    Setup setup;

    @Autowired
    SignIn signIn;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Test
    void makesTheOfficeAndThreeSeparatedAdministrators() {
        assertThat(setup.missing()).isEqualTo(RoleRule.ADMINISTRATORS);
        refuses("初始化码", "wrong-code", "周明理", "苏静怡", "白晓峰");
        refuses("不同的人", setup.code(), "周明理", "周 明理", "白晓峰");
        refuses("同一人", setup.code(), "许念安", "苏静怡", "白晓峰");
        refuses("系统管理员的姓名", setup.code(), " ", "苏静怡", "白晓峰");
        var made = complete(setup.code().replace("-", " ").toLowerCase(Locale.ROOT), "周明理", "苏静怡", "白晓峰");

        assertThat(made).extracting(StartAccount::role).containsExactlyElementsOf(ADMINISTRATORS);
        assertThat(made).extracting(StartAccount::name).containsExactly("周明理", "苏静怡", "白晓峰");
        assertThat(made).allSatisfy(each -> {
            var account = account(each.login());
            assertThat(account.roles()).containsExactly(each.role());
            assertThat(account.startPassword()).isTrue();
            assertThat(signIn(each.login(), each.password())).contains(account.id());
            assertThat(person(account).unitId()).isEqualTo(account.unitId());
        });
        assertThat(account("xu").roles()).containsExactly(Role.OFFICE);
        assertThat(account("xu").startPassword()).isFalse();
        assertThat(person(account("xu")).name())
                .isEqualTo("许念安")
                .isEqualTo(account("xu").displayName());
        assertThat(setup.isNeeded()).isFalse();
        assertThat(setup.missing()).isEmpty();
        appointsWhoIsMissing(made.get(1));
    }

    private void appointsWhoIsMissing(StartAccount security) {
        refusesToAppoint(Map.of(Role.SECURITY_ADMIN, "方思源"), "均已设置");
        Acting.as(
                Actor.platform(),
                () -> people.leave(person(account(security.login())).id(), LocalDate.of(2026, 3, 9)));
        assertThat(setup.missing()).containsExactly(Role.SECURITY_ADMIN);
        refusesToAppoint(Map.of(Role.SECURITY_ADMIN, "许念安"), "已有账号");
        refusesToAppoint(Map.of(Role.AUDIT_ADMIN, "方思源"), "均已设置");
        var made = setup.appoint(setup.code(), Map.of(Role.SECURITY_ADMIN, "方思源"));
        assertThat(made).singleElement().satisfies(each -> {
            assertThat(each.login()).isEqualTo("secadmin2");
            assertThat(signIn(each.login(), each.password())).isPresent();
        });
        assertThat(setup.missing()).isEmpty();
    }

    private void refuses(String why, String code, String system, String security, String audit) {
        assertThatThrownBy(() -> complete(code, system, security, audit))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
        assertThat(setup.isNeeded()).isTrue();
    }

    private void refusesToAppoint(Map<Role, String> names, String why) {
        assertThatThrownBy(() -> setup.appoint(setup.code(), names))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
    }

    private List<StartAccount> complete(String code, String system, String security, String audit) {
        var names = Map.of(Role.SYSTEM_ADMIN, system, Role.SECURITY_ADMIN, security, Role.AUDIT_ADMIN, audit);
        return setup.complete(new FirstStart(code, "云溪区测试局", "许 念安", "xu", "Clear-Water-26", names));
    }

    private Optional<UUID> signIn(String login, String password) {
        return Acting.as(Actor.platform(), () -> signIn.withPassword(login, password, "10.1.1.1"));
    }

    private AccountView account(String login) {
        return Acting.as(Actor.platform(), () -> accounts.list(login, "", 5)).stream()
                .filter(each -> each.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    private PersonView person(AccountView account) {
        return Acting.as(Actor.platform(), () -> people.get(Objects.requireNonNull(account.personId())));
    }
}
