package org.shouze.platform.notify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.outgoing.Networks;
import org.shouze.platform.kernel.secret.Secrets;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.notify.ChannelStore.Channel;
import org.shouze.platform.notify.wire.Way;
import org.shouze.platform.notify.wire.WireSettings;
import org.shouze.platform.organization.UnitView;
import org.shouze.platform.organization.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which set-up holds for a unit: its own, or that of the nearest unit above it that has one. */
@Component
class ChannelDirectory {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final ChannelStore store;
    private final Units units;
    private final Secrets secrets;
    private final JsonMapper json;
    private final TransactionTemplate apart;

    ChannelDirectory(
            ChannelStore store,
            Units units,
            Secrets secrets,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.units = units;
        this.secrets = secrets;
        this.json = json;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    /** A way and the rules around it, ready to be used; and the address that links begin with. */
    record Route(WireSettings settings, String publicAddress) {}

    /**
     * NB: a unit's people may use what the unit above set up without being allowed to see it: hence the platform asks,
     * in a transaction of its own.
     */
    Optional<Route> route(UUID unitId, Way way) {
        return asPlatform(() -> {
            Channel found = null;
            GateView gate = null;
            for (@Nullable UUID each = unitId; each != null; each = above(each)) {
                if (found == null) {
                    found = enabled(each, way);
                }
                if (gate == null) {
                    gate = store.gate(each).orElse(null);
                }
            }
            var rules = gate == null ? GateView.NONE : gate;
            return Optional.ofNullable(found).map(channel -> new Route(wire(channel, rules), rules.publicAddress()));
        });
    }

    /** The ways out of the house that people of the unit can use. */
    Set<Way> usable(UUID unitId) {
        return asPlatform(() -> {
            var ways = new HashSet<Way>();
            for (@Nullable UUID each = unitId; each != null; each = above(each)) {
                store.of(each).stream()
                        .filter(Channel::enabled)
                        .map(Channel::way)
                        .forEach(ways::add);
            }
            return ways;
        });
    }

    WireSettings wire(Channel channel, GateView gate) {
        return new WireSettings(channel.way(), channel.settings(), secretsOf(channel), Networks.parse(gate.networks()));
    }

    Map<String, String> secretsOf(Channel channel) {
        return channel.sealed().isEmpty() ? Map.of() : json.readValue(secrets.open(channel.sealed()), TEXTS);
    }

    String sealed(Map<String, String> values) {
        return values.isEmpty() ? "" : secrets.seal(json.writeValueAsString(new HashMap<>(values)));
    }

    private @Nullable Channel enabled(UUID unitId, Way way) {
        return store.of(unitId).stream()
                .filter(each -> each.way() == way && each.enabled())
                .findFirst()
                .orElse(null);
    }

    private @Nullable UUID above(UUID unitId) {
        return units.all().stream()
                .filter(unit -> unit.id().equals(unitId))
                .findFirst()
                .map(UnitView::parentId)
                .orElse(null);
    }

    private <T> T asPlatform(java.util.function.Supplier<T> work) {
        return Acting.as(Actor.platform(), () -> java.util.Objects.requireNonNull(apart.execute(status -> work.get())));
    }
}
