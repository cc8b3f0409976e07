package org.shouze.platform.identity.web;

import java.time.LocalDate;
import java.util.List;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.ServiceAccountView;
import org.shouze.platform.identity.TokenView;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.PersonView;

/**
 * One service account: its roles, its tokens, and who answers for it.
 *
 * @param people those found by the text
 */
record ServiceAccountPage(
        ServiceAccountView service,
        PersonView person,
        List<TokenView> tokens,
        LocalDate today,
        SettingsPage.Offer offer,
        List<PersonView> people,
        String text,
        String problem)
        implements SettingsTabs {

    @Override
    public String title() {
        return "服务账号 " + service.login();
    }

    boolean manages() {
        return service.active() && Acting.current().may(IdentityGrants.SERVICES);
    }

    boolean has(Role role) {
        return service.roles().contains(role);
    }

    String stateOf(TokenView token) {
        return SettingsPage.stateOf(token, today);
    }

    boolean ends(TokenView token) {
        return manages() && !token.revoked() && !token.expiresOn().isBefore(today);
    }
}
