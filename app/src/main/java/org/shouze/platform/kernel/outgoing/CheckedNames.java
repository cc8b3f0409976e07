package org.shouze.platform.kernel.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up for HTTP (受检解析). The connection is made to the very addresses that this returns, so that no second
 * look-up can answer differently.
 */
public record CheckedNames(AddressRule rule) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return rule.resolve(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
