package org.shouze.platform.identity.federation.oidc;

import java.util.List;
import java.util.UUID;
import org.shouze.platform.identity.federation.ConnectionKind;
import org.shouze.platform.identity.federation.Connections;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.OpenDoor;
import org.springframework.stereotype.Component;

/** The providers that the sign-in page offers (登录方式). */
@Component
@OpenDoor(because = "the sign-in page shows it to everybody")
public class ProviderButtons {

    private final Connections connections;

    ProviderButtons(Connections connections) {
        this.connections = connections;
    }

    /** A provider (登录方式) by the name that its connection has. */
    public record Button(UUID connection, String name) {

        public String href() {
            return ProviderPart.START + "/" + connection;
        }
    }

    /** Those in use and approved, of every unit; also for who has not signed in. */
    public List<Button> all() {
        return Acting.as(Actor.platform(), () -> connections.inUse(ConnectionKind.OIDC)).stream()
                .map(connection -> new Button(connection.id(), connection.name()))
                .toList();
    }
}
