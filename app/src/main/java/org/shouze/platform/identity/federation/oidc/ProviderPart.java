package org.shouze.platform.identity.federation.oidc;

import org.shouze.platform.identity.door.SecurityPart;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Signing in at a provider: authorisation code with proof key, state and nonce, and no token kept afterwards. */
@Component
class ProviderPart implements SecurityPart {

    static final String START = "/sign-in/with";

    private final OidcClients clients;
    private final ProviderUsers users;
    private final ProviderFailures failures;
    private final ProviderSignOut signOut;
    private final ProviderArrival arrival;

    ProviderPart(
            OidcClients clients,
            ProviderUsers users,
            ProviderFailures failures,
            ProviderSignOut signOut,
            ProviderArrival arrival) {
        this.clients = clients;
        this.users = users;
        this.failures = failures;
        this.signOut = signOut;
        this.arrival = arrival;
    }

    @Override
    public void apply(HttpSecurity http) {
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .clientRegistrationRepository(clients)
                .authorizedClientRepository(new NoAuthorizedClients())
                .authorizationEndpoint(there -> there.authorizationRequestResolver(new KnownProviders(clients)))
                .redirectionEndpoint(back -> back.baseUri(OidcClient.RETURN + "*"))
                .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(tokens()))
                .userInfoEndpoint(info -> info.oidcUserService(users))
                .successHandler(arrival)
                .failureHandler(failures));
        http.logout(out -> out.logoutSuccessHandler(signOut));
    }

    private OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        return request -> clients.find(request.getClientRegistration().getRegistrationId())
                .map(client -> tokens(client, request))
                .orElseThrow(ProviderFailures::gone);
    }

    private static OAuth2AccessTokenResponse tokens(OidcClient client, OAuth2AuthorizationCodeGrantRequest request) {
        var exchange = new RestClientAuthorizationCodeTokenResponseClient();
        exchange.setRestClient(RestClient.builder()
                .requestFactory(client.http())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return exchange.getTokenResponse(request);
    }
}
