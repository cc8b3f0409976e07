package org.shouze.platform.identity;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.shouze.platform.identity.door.Detour;
import org.shouze.platform.identity.door.Proof;
import org.shouze.platform.identity.door.Proofs;
import org.shouze.platform.identity.door.SignInGate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nobody works with a password that somebody else knows, or whose time is over: it is changed first. */
@Component
@Order(100)
class PasswordGate implements SignInGate {

    static final Detour DETOUR = new Detour("/account/password", List.of("/account/password"), "请先在网页上登录并修改密码，之后才能继续。");

    private final Passwords passwords;

    PasswordGate(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public Optional<Detour> outstanding(AccountView account, HttpSession session) {
        var cameByPassword = Proofs.at(session, Proof.PASSWORD).isPresent();
        return passwords.mustChange(account, cameByPassword) ? Optional.of(DETOUR) : Optional.empty();
    }
}
