package org.shouze.platform.identity.federation.oidc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.federation.ConnectionKind;
import org.shouze.platform.identity.federation.ConnectionView;
import org.shouze.platform.identity.federation.Connections;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The providers in use, looked up with each sign-in: what an administrator changes is in force at once, on every server. */
@Component
class OidcClients implements ClientRegistrationRepository {

    private static final Logger LOG = LoggerFactory.getLogger(OidcClients.class);
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Connections connections;
    private final Clock clock;
    private final Map<UUID, Held> held = new ConcurrentHashMap<>();

    private record Held(OidcClient client, Instant since) {}

    OidcClients(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return find(id).map(OidcClient::registration).orElse(null);
    }

    Optional<OidcClient> find(String id) {
        return parsed(id)
                .flatMap(connection ->
                        Acting.as(Actor.platform(), () -> connections.inUse(ConnectionKind.OIDC, connection)))
                .flatMap(this::client);
    }

    private Optional<OidcClient> client(ConnectionView connection) {
        var known = held.get(connection.id());
        var now = clock.instant();
        if (known != null
                && known.client().connection().version() == connection.version()
                && known.since().plus(FRESH).isAfter(now)) {
            return Optional.of(known.client());
        }
        try {
            var secret = Acting.as(Actor.platform(), () -> connections.secretOf(connection.id()));
            var client = OidcClient.of(connection, secret, clock);
            held.put(connection.id(), new Held(client, now));
            return Optional.of(client);
        } catch (Provider.Unusable unusable) {
            LOG.warn("The provider {} cannot be used: {}", connection.id(), unusable.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<UUID> parsed(String id) {
        try {
            return Optional.of(Ids.parse(id));
        } catch (Refusal noId) {
            return Optional.empty();
        }
    }
}
