package org.shouze.platform.identity;

import org.shouze.platform.identity.door.SecurityPart;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Where somebody who has not signed in is led: programs to a problem document, people to the sign-in page. */
@Component
class EntryPart implements SecurityPart {

    @Override
    public void apply(HttpSecurity http) {
        http.exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                        new ApiEntryPoint(), request -> request.getRequestURI().startsWith("/api/"))
                .defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                        request -> request.getHeader("HX-Request") != null)
                .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/sign-in"), request -> true));
    }
}
