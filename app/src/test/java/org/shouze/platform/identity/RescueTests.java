package org.shouze.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;

@ShouzeTest
class RescueTests {

    private static final String LOST = "Clear-Water-26";

    @Autowired
    DataSource database;

    @Autowired
    SignIn signIn;

    @Autowired
    Actors actors;

    @Autowired
    TestBureau.Factory bureaus;

    @Test
    void letsAnAdministratorInWithAStartPassword() {
        var login = login();
        var account = bureaus.fresh().account(login, LOST, Role.SYSTEM_ADMIN);
        Acting.as(Actor.platform(), () -> {
            for (int n = 0; n < 6; n++) {
                signIn.withPassword(login, "wrong", "10.1.1.1");
            }
        });
        var rescued = Rescue.in(database).reset(" " + login.toUpperCase(java.util.Locale.ROOT));
        assertThat(rescued.role()).isEqualTo(Role.SYSTEM_ADMIN);
        Acting.as(Actor.platform(), () -> {
            assertThat(signIn.withPassword(login, LOST, "10.1.1.1")).isEmpty();
            assertThat(signIn.withPassword(login, rescued.password(), "10.1.1.1"))
                    .contains(account.id());
            assertThat(actors.admitted(account.id()).orElseThrow().account().startPassword())
                    .isTrue();
        });
    }

    @Test
    void leavesEverybodyElseToTheAdministrators() {
        var login = login();
        bureaus.fresh().account(login, LOST, Role.OFFICE);
        refuses(login, "不是管理员账号");
        refuses("nobody-" + login, "没有账号");
    }

    private void refuses(String login, String why) {
        assertThatThrownBy(() -> Rescue.in(database).reset(login))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
    }

    private static String login() {
        return "u" + UUID.randomUUID().toString().substring(0, 12);
    }
}
