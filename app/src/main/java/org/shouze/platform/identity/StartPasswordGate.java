package org.shouze.platform.identity;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.shouze.platform.identity.door.Detour;
import org.shouze.platform.identity.door.SignInGate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nobody works with a password that somebody else knows: it is changed first. */
@Component
@Order(100)
class StartPasswordGate implements SignInGate {

    static final Detour DETOUR = new Detour("/account/password", List.of("/account/password"), "请先在网页上登录并修改密码，之后才能继续。");

    @Override
    public Optional<Detour> outstanding(AccountView account, HttpSession session) {
        return account.startPassword() ? Optional.of(DETOUR) : Optional.empty();
    }
}
