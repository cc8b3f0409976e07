package org.shouze.platform.kernel.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.shouze.platform.kernel.outgoing.Networks.Network;

/** Addresses at which no server of a bureau is: unspecified, link-local, many at once, a cloud's own, in disguise. */
final class Nowhere {

    private static final List<Network> CLOSED = networks(
            "0.0.0.0/8",
            "169.254.0.0/16",
            "192.0.0.0/24",
            "224.0.0.0/3",
            // Where clouds tell a machine its keys: Alibaba's, Azure's, and Amazon's and Google's in IPv6.
            "100.100.100.200",
            "168.63.129.16",
            "fd00:ec2::254",
            "fd20:ce::254",
            // An IPv4 address within one of IPv6, which would have to be checked a second time.
            "64:ff9b::/32",
            "2001::/32",
            "2002::/16",
            "fe80::/9",
            "ff00::/8");

    private static final List<Network> PRIVATE =
            networks("10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7");

    private Nowhere() {}

    static boolean includes(InetAddress address) {
        return CLOSED.stream().anyMatch(network -> network.contains(address))
                || (isEmbedded(address) && !address.isLoopbackAddress());
    }

    static boolean isPrivate(InetAddress address) {
        return PRIVATE.stream().anyMatch(network -> network.contains(address));
    }

    /** Whether ten octets of nothing stand before an address of IPv4. */
    static boolean isEmbedded(InetAddress address) {
        return !(address instanceof Inet4Address)
                && Arrays.equals(Arrays.copyOf(address.getAddress(), 10), new byte[10]);
    }

    private static List<Network> networks(String... lines) {
        return Arrays.stream(lines).map(Network::parse).toList();
    }
}
