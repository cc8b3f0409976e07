package org.shouze.e2e;

import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** A real OpenID provider on this machine: Spring's own, with its own sign-in page and one person. */
final class LoginProvider implements AutoCloseable {

    static final String CLIENT = "shouze";
    static final String SECRET = "client-secret-2026";
    static final String PERSON = "zhiqiu";
    static final String PASSWORD = "Provider-pass-2026";
    static final String GROUP = "security-officers";

    private final ConfigurableApplicationContext context;
    private final int port;

    private LoginProvider(ConfigurableApplicationContext context, int port) {
        this.context = context;
        this.port = port;
    }

    /** Starts with nobody registered: the address to return to is known only when the connection is. */
    static LoginProvider start() {
        var port = RunningShouze.freePort();
        var application = new SpringApplication(Settings.class);
        application.setDefaultProperties(Map.of(
                "server.port", port,
                "server.address", "127.0.0.1",
                "server.servlet.session.cookie.name", "provider",
                "spring.security.oauth2.authorizationserver.issuer", "http://127.0.0.1:" + port,
                "spring.main.banner-mode", "off",
                "logging.level.root", "warn"));
        return new LoginProvider(application.run(), port);
    }

    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    void register(String returnAddress, String afterSigningOut) {
        context.getBean(Clients.class).register(returnAddress, afterSigningOut);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Clients that are registered while the provider runs. */
    static final class Clients implements RegisteredClientRepository {

        private volatile RegisteredClientRepository known =
                new InMemoryRegisteredClientRepository(client("http://127.0.0.1/nowhere", "http://127.0.0.1/nowhere"));

        void register(String returnAddress, String afterSigningOut) {
            known = new InMemoryRegisteredClientRepository(client(returnAddress, afterSigningOut));
        }

        private static RegisteredClient client(String returnAddress, String afterSigningOut) {
            return RegisteredClient.withId(UUID.randomUUID().toString())
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(returnAddress)
                    .postLogoutRedirectUri(afterSigningOut)
                    .scope("openid")
                    .scope("profile")
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build();
        }

        @Override
        public void save(RegisteredClient client) {
            throw new UnsupportedOperationException();
        }

        @Override
        public RegisteredClient findById(String id) {
            return known.findById(id);
        }

        @Override
        public RegisteredClient findByClientId(String id) {
            return known.findByClientId(id);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Settings {

        @Bean
        Clients clients() {
            return new Clients();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(User.withUsername(PERSON)
                    .password("{noop}" + PASSWORD)
                    .roles("USER")
                    .build());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> token.getClaims()
                    .claim("preferred_username", PERSON)
                    .claim("name", "林知秋")
                    .claim("groups", java.util.List.of(GROUP));
        }
    }
}
