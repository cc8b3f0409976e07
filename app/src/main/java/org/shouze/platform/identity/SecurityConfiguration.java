package org.shouze.platform.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Who gets in: the API by bearer token, pages by session; all else is the permission checks' business. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/sign-in",
        "/set-up",
        "/assets/**",
        "/webjars/**",
        "/actuator/health/**",
        "/actuator/prometheus",
        "/feeds/**",
        "/m/**",
        "/error"
    };

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokenApi(HttpSecurity http, Tokens tokens, Actors actors) {
        return http.securityMatcher(request ->
                        request.getRequestURI().startsWith("/api/") && request.getHeader("Authorization") != null)
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(new ApiEntryPoint()))
                .addFilterBefore(new BearerFilter(tokens), AuthorizationFilter.class)
                .addFilterAfter(new ActorFilter(actors), AuthorizationFilter.class)
                .headers(ResponseHeaders::strict)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain signedInPages(HttpSecurity http, Actors actors, PasswordAuthentication passwords) {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .authenticationProvider(passwords)
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("login")
                        .defaultSuccessUrl("/")
                        .failureUrl("/sign-in?wrong"))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?bye"))
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                                new ApiEntryPoint(),
                                request -> request.getRequestURI().startsWith("/api/"))
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                request -> request.getHeader("HX-Request") != null)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/sign-in"), request -> true))
                .addFilterAfter(new ActorFilter(actors), AuthorizationFilter.class)
                .headers(ResponseHeaders::strict)
                .build();
    }
}
