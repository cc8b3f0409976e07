package org.shouze.platform.identity.factor;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.shouze.platform.identity.AccountView;
import org.shouze.platform.identity.door.Detour;
import org.shouze.platform.identity.door.SignInGate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A factor that is there is proven first: before it, who knows the password could change it. */
@Component
@Order(50)
class FactorGate implements SignInGate {

    static final String PROVE = "/sign-in/factor";
    static final String OWN = "/account/security";
    private static final Detour TO_PROVE = new Detour(
            PROVE, List.of(PROVE, "/sign-in/passkey", "/sign-in/passkey/options"), "登录尚未完成，请先验证第二因素，或使用恢复码。");

    private final FactorStandings standings;

    FactorGate(FactorStandings standings) {
        this.standings = standings;
    }

    @Override
    public Optional<Detour> outstanding(AccountView account, HttpSession session) {
        var standing = standings.recent(account);
        return !standing.hasFactor()
                        || ProvenFactor.in(session, account.id(), standing).isPresent()
                ? Optional.empty()
                : Optional.of(TO_PROVE);
    }
}
