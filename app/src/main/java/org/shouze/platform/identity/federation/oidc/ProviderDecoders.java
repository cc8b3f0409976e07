package org.shouze.platform.identity.federation.oidc;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.stereotype.Component;

/** Gives each provider the verifier of its own tokens. */
@Component
class ProviderDecoders implements JwtDecoderFactory<ClientRegistration> {

    private final OidcClients clients;

    ProviderDecoders(OidcClients clients) {
        this.clients = clients;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return clients.find(registration.getRegistrationId())
                .map(OidcClient::tokens)
                .orElseThrow(ProviderFailures::gone);
    }
}
