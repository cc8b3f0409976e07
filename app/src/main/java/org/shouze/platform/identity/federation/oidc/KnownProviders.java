package org.shouze.platform.identity.federation.oidc;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.door.KeptAction;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Begins a sign-in with a provider in use; any other is left to a page that says so, instead of an error. */
final class KnownProviders implements OAuth2AuthorizationRequestResolver {

    private final OidcClients clients;
    private final OAuth2AuthorizationRequestResolver requests;

    KnownProviders(OidcClients clients) {
        this.clients = clients;
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(clients, ProviderPart.START);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var begins = path.startsWith(ProviderPart.START + "/");
        return begins
                        && clients.find(path.substring(ProviderPart.START.length() + 1))
                                .isPresent()
                ? fresh(request, requests.resolve(request))
                : null;
    }

    /** Who has to prove it again is asked for it there too, not waved through by a session that the provider still has. */
    private static @Nullable OAuth2AuthorizationRequest fresh(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest asked) {
        return asked == null || !KeptAction.isIn(request.getSession(false))
                ? asked
                : OAuth2AuthorizationRequest.from(asked)
                        .additionalParameters(FreshSignIn::demand)
                        .build();
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return clients.find(registration).isPresent() ? requests.resolve(request, registration) : null;
    }
}
