package org.shouze.platform.audit;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whose word about a client's address is believed (可信代理): nobody's, unless named. */
final class TrustedProxies {

    private static final int LONGEST_ADDRESS = 45;

    private final Set<String> addresses;

    TrustedProxies(String list) {
        this.addresses = Arrays.stream(list.split("[,\\s]+"))
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The address of the client: the last one in the header that is no proxy of ours, where a proxy of ours brought it.
     *
     * @param peer who is at the other end of the connection
     */
    String client(String peer, @Nullable String forwardedFor) {
        if (forwardedFor == null || !addresses.contains(peer)) {
            return peer;
        }
        var hops = forwardedFor.split(",", -1);
        for (int i = hops.length - 1; i >= 0; i--) {
            var hop = hops[i].strip();
            if (!hop.matches("[0-9A-Fa-f:.]{2," + LONGEST_ADDRESS + "}")) {
                return peer;
            }
            if (!addresses.contains(hop)) {
                return hop;
            }
        }
        return peer;
    }
}
