package org.shouze.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.organization.People;
import org.shouze.support.ShouzeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The first start, on a platform of its own: no other test has put an account into it. */
@ShouzeTest
@TestPropertySource(properties = "shouze.test.platform=first-start")
class SetupTests {

    @Autowired
    Setup setup;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Test
    void makesTheAdministratorAPersonOfTheUnit() {
        assertThatThrownBy(() -> complete("wrong-code"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("初始化码");
        complete(setup.code());
        var account =
                Acting.as(Actor.platform(), () -> accounts.list("xu", "", 5)).getFirst();
        var person =
                Acting.as(Actor.platform(), () -> people.get(java.util.Objects.requireNonNull(account.personId())));
        assertThat(person.name()).isEqualTo("许念安").isEqualTo(account.displayName());
        assertThat(person.unitId()).isEqualTo(account.unitId());
        assertThat(setup.isNeeded()).isFalse();
    }

    private void complete(String code) {
        setup.complete(new FirstStart(code, "云溪区测试局", "许 念安", "xu", "Clear-Water-26"));
    }
}
