package org.shouze.platform.identity.federation.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Access tokens are kept nowhere: who somebody is was all that was asked. */
final class NoAuthorizedClients implements OAuth2AuthorizedClientRepository {

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, @Nullable Authentication who, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            @Nullable Authentication who,
            HttpServletRequest request,
            HttpServletResponse response) {
        // NB: not kept, on purpose.
    }

    @Override
    public void removeAuthorizedClient(
            String registration,
            @Nullable Authentication who,
            HttpServletRequest request,
            HttpServletResponse response) {
        // NB: none is kept.
    }
}
