package org.shouze.platform.identity.federation.oidc;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouze.platform.identity.federation.ConnectionView;
import org.shouze.platform.identity.federation.OidcSettings;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** The platform as one provider's client: who it is there, how it talks to it, which tokens it believes. */
record OidcClient(
        ConnectionView connection,
        Provider provider,
        ClientRegistration registration,
        JwtDecoder tokens,
        ClientHttpRequestFactory http) {

    static final String RETURN = "/sign-in/return/";
    private static final Duration SKEW = Duration.ofSeconds(60);

    OidcSettings settings() {
        return (OidcSettings) connection.settings();
    }

    static OidcClient of(ConnectionView connection, String secret, Clock clock) throws Provider.Unusable {
        var settings = (OidcSettings) connection.settings();
        var http = http(settings);
        var provider = Provider.discover(settings, http);
        var registration = registration(connection, provider, secret);
        return new OidcClient(connection, provider, registration, decoder(registration, provider, http, clock), http);
    }

    static ClientHttpRequestFactory http(OidcSettings settings) throws Provider.Unusable {
        try {
            return BoundedHttp.trusting(settings.trust());
        } catch (GeneralSecurityException unusable) {
            throw new Provider.Unusable("所设的证书无法使用，请重新填写。", unusable);
        }
    }

    private static ClientRegistration registration(ConnectionView connection, Provider provider, String secret)
            throws Provider.Unusable {
        var settings = (OidcSettings) connection.settings();
        var builder = builder(provider.metadata())
                .registrationId(connection.id().toString())
                .clientId(settings.clientId())
                .clientName(connection.name())
                .scope(scopes(settings))
                .userNameAttributeName("sub")
                .redirectUri("{baseUrl}" + RETURN + "{registrationId}")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build());
        return secret.isEmpty()
                ? builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : builder.clientSecret(secret).build();
    }

    private static ClientRegistration.Builder builder(Map<String, Object> metadata) throws Provider.Unusable {
        try {
            return ClientRegistrations.fromOidcConfiguration(metadata);
        } catch (IllegalArgumentException unreadable) {
            throw new Provider.Unusable("对方的说明不符合 OpenID Connect 规范，无法使用。", unreadable);
        }
    }

    private static Set<String> scopes(OidcSettings settings) {
        var scopes = new LinkedHashSet<>(List.of("openid"));
        scopes.addAll(List.of(settings.scopes().split(" ")));
        return scopes;
    }

    /** NB: signatures by key pairs only; with a shared secret whoever knows it could sign in as anybody. */
    private static JwtDecoder decoder(
            ClientRegistration registration, Provider provider, ClientHttpRequestFactory http, Clock clock) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(provider.address("jwks_uri"))
                .restOperations(new RestTemplate(http))
                .jwsAlgorithms(all -> all.addAll(List.of(SignatureAlgorithm.values())))
                .build();
        var validator = new OidcIdTokenValidator(registration);
        validator.setClock(clock);
        validator.setClockSkew(SKEW);
        decoder.setJwtValidator(validator);
        return decoder;
    }
}
