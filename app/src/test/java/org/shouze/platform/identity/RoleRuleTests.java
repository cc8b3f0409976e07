package org.shouze.platform.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Role;

class RoleRuleTests {

    @ParameterizedTest
    @EnumSource(Role.class)
    void letsEveryRoleStandAlone(Role role) {
        assertThatCode(() -> RoleRule.check(Set.of(role))).doesNotThrowAnyException();
    }

    @Test
    void letsBusinessRolesGoTogether() {
        var business = EnumSet.allOf(Role.class);
        business.removeAll(RoleRule.ADMINISTRATORS);
        assertThatCode(() -> RoleRule.check(business)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN"})
    void keepsAnAdministratorFromEveryOtherRole(Role administrator) {
        for (var other : Role.values()) {
            if (other != administrator) {
                assertThatThrownBy(() -> RoleRule.check(Set.of(administrator, other)))
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("三员分立");
            }
        }
    }
}
