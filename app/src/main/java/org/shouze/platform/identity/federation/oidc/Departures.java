package org.shouze.platform.identity.federation.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouze.platform.identity.door.OpenPaths;
import org.shouze.platform.kernel.security.OpenDoor;
import org.springframework.stereotype.Component;

/** Where a visitor goes on to at a provider (前往外部), noted in the session; never taken from an address. */
@Component
@OpenDoor(because = "ends a sign-in")
public class Departures implements OpenPaths {

    static final String PAGE = "/sign-in/leave";
    static final String ATTRIBUTE = Departures.class.getName();

    @Override
    public List<String> patterns() {
        return List.of(PAGE, ProviderPart.START + "/*");
    }

    /** The address, once. */
    public Optional<String> take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String address)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        return Optional.of(address);
    }

    /** Where signing in at a provider begins. */
    public String start(UUID connection) {
        return ProviderPart.START + "/" + connection;
    }
}
