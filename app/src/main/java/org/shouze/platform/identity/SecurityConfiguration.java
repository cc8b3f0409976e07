package org.shouze.platform.identity;

import java.util.List;
import org.shouze.platform.identity.door.OpenPaths;
import org.shouze.platform.identity.door.SecurityPart;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Who gets in: the API by bearer token, pages by session; all else is the permission checks' business. A way to sign in is a
 * {@link SecurityPart} of its own.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordHashes.encoder();
    }

    /** NB: a filter that is a bean would be put before all requests; this one is the token API's alone. */
    @Bean
    FilterRegistrationBean<BearerFilter> bearerFilterOfTheTokenApiOnly(BearerFilter bearer) {
        var registration = new FilterRegistrationBean<>(bearer);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    BearerFilter bearerFilter(Tokens tokens, Throttle throttle, Policies policies) {
        return new BearerFilter(tokens, throttle, policies);
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokenApi(HttpSecurity http, BearerFilter bearer, Actors actors, Gates gates) {
        http.securityMatcher(request ->
                        request.getRequestURI().startsWith("/api/") && request.getHeader("Authorization") != null)
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(new ApiEntryPoint()))
                .addFilterBefore(bearer, AuthorizationFilter.class)
                .addFilterAfter(new ActorFilter(actors, gates), AuthorizationFilter.class);
        new HeadersPart().apply(http);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain signedInPages(
            HttpSecurity http, List<SecurityPart> parts, List<OpenPaths> open, Actors actors, Gates gates) {
        var patterns = open.stream()
                .flatMap(paths -> paths.patterns().stream())
                .distinct()
                .toArray(String[]::new);
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers(patterns).permitAll().anyRequest().authenticated());
        parts.forEach(part -> part.apply(http));
        return http.addFilterAfter(new ActorFilter(actors, gates), AuthorizationFilter.class)
                .build();
    }
}
