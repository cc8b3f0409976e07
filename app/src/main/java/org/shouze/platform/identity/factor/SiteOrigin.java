package org.shouze.platform.identity.factor;

import java.net.URI;
import org.shouze.platform.kernel.security.OpenDoor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address under which browsers know the platform (对外地址): passkeys are bound to it. Browsers allow a name over https,
 * or this machine itself; elsewhere there are no passkeys.
 */
@Component
@OpenDoor(because = "where the platform is reached is told to everybody")
public class SiteOrigin {

    private static final String THIS_MACHINE = "localhost";
    private final URI address;

    SiteOrigin(
            @Value("${shouze.public-address:}") String configured,
            @Value("${server.port:8080}") String port,
            @Value("${shouze.https.port:}") String https) {
        var here = (https.isBlank() ? "http://" : "https://") + THIS_MACHINE + ":" + port;
        this.address = URI.create(configured.isBlank() ? here : configured.strip());
    }

    /** Scheme, host and port, as a browser writes them. */
    public String origin() {
        var port = address.getPort() < 0 || isUsual(address.getPort()) ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + host() + port;
    }

    /** The host alone, to which the keys are bound. */
    String host() {
        return address.getHost() == null ? THIS_MACHINE : address.getHost();
    }

    /** Whether browsers make passkeys for such an address at all. */
    public boolean allowsPasskeys() {
        var isName = !host().matches("[0-9.]+|\\[.*]");
        return host().equals(THIS_MACHINE) || (isName && "https".equals(address.getScheme()));
    }

    private boolean isUsual(int port) {
        return port == ("https".equals(address.getScheme()) ? 443 : 80);
    }
}
