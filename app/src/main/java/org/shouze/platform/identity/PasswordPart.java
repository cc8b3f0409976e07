package org.shouze.platform.identity;

import java.time.Clock;
import org.shouze.platform.identity.door.Proof;
import org.shouze.platform.identity.door.SecurityPart;
import org.shouze.platform.identity.door.SignInSuccess;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/** Signing in by login and password, and signing out. */
@Component
class PasswordPart implements SecurityPart {

    private final PasswordAuthentication passwords;
    private final AuditTrail audit;
    private final Clock clock;

    PasswordPart(PasswordAuthentication passwords, AuditTrail audit, Clock clock) {
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void apply(HttpSecurity http) {
        http.authenticationProvider(passwords)
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("login")
                        .successHandler(new SignInSuccess(Proof.PASSWORD, audit, clock))
                        .failureHandler(new PasswordFailures()))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?bye"));
    }
}
