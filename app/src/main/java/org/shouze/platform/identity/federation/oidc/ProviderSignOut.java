package org.shouze.platform.identity.federation.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Who came from a provider is signed out there as well, where the provider offers it and the connection asks for it. */
@Component
class ProviderSignOut implements LogoutSuccessHandler {

    private static final String BYE = "/sign-in?bye";

    private final OidcClients clients;

    ProviderSignOut(OidcClients clients) {
        this.clients = clients;
    }

    /** NB: the way leads over a page of ours; our content policy forbids a form to end at another server. */
    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException {
        var there = who != null && who.getPrincipal() instanceof ProviderUser user
                ? address(request, user)
                : Optional.<String>empty();
        there.ifPresent(address -> request.getSession().setAttribute(Departures.ATTRIBUTE, address));
        response.sendRedirect(request.getContextPath() + (there.isPresent() ? Departures.PAGE : BYE));
    }

    private Optional<String> address(HttpServletRequest request, ProviderUser user) {
        return clients.find(user.connectionId().toString())
                .filter(client -> client.settings().signsOut())
                .flatMap(client -> client.provider()
                        .signOut()
                        .map(address -> UriComponentsBuilder.fromUriString(address)
                                .queryParam("id_token_hint", user.idToken().getTokenValue())
                                .queryParam("client_id", "{client}")
                                .queryParam("post_logout_redirect_uri", "{back}")
                                .encode()
                                .buildAndExpand(client.settings().clientId(), base(request) + "/sign-in")
                                .toUriString()));
    }

    private static String base(HttpServletRequest request) {
        return UriComponentsBuilder.fromUriString(UrlUtils.buildFullRequestUrl(request))
                .replacePath(request.getContextPath())
                .replaceQuery(null)
                .build()
                .toUriString();
    }
}
