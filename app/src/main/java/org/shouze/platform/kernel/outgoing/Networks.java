package org.shouze.platform.kernel.outgoing;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** The internal networks that the platform may reach (内网白名单); all other addresses must be public ones. */
public record Networks(List<Network> allowed) {

    private static final Pattern NUMERIC = Pattern.compile("[0-9a-fA-F.:]+");

    /** What is private or reserved, beside the addresses at which no server is. */
    private static final List<Network> CLOSED = List.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "::/96",
                    "64:ff9b::/32",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "fc00::/7",
                    "fe80::/9",
                    "ff00::/8")
            .stream()
            .map(Network::parse)
            .toList();

    /** A network by its first address and the length of the common part. */
    public record Network(InetAddress first, int bits) {

        /** @throws IllegalArgumentException for a text that is no address and prefix */
        public static Network parse(String text) {
            var parts = text.strip().split("/", -1);
            if (parts.length > 2 || !NUMERIC.matcher(parts[0]).matches() || !isAddress(parts[0])) {
                throw new IllegalArgumentException(text);
            }
            try {
                var address = InetAddress.getByName(parts[0]);
                var longest = address.getAddress().length * Byte.SIZE;
                var bits = parts.length == 1 ? longest : Integer.parseInt(parts[1]);
                if (bits < 0 || bits > longest) {
                    throw new IllegalArgumentException(text);
                }
                return new Network(address, bits);
            } catch (UnknownHostException | NumberFormatException unreadable) {
                throw new IllegalArgumentException(text, unreadable);
            }
        }

        /** NB: "10" and "1.2.3" would be read as addresses too, and not as those that were meant. */
        private static boolean isAddress(String text) {
            return text.contains(":") || text.matches("\\d{1,3}(\\.\\d{1,3}){3}");
        }

        boolean contains(InetAddress address) {
            var length = first.getAddress().length;
            if (address.getAddress().length != length) {
                return false;
            }
            var shift = length * Byte.SIZE - bits;
            return number(address).shiftRight(shift).equals(number(first).shiftRight(shift));
        }

        private static BigInteger number(InetAddress address) {
            return new BigInteger(1, address.getAddress());
        }
    }

    /** @throws IllegalArgumentException with the line that is no network */
    public static Networks parse(Collection<String> lines) {
        return new Networks(lines.stream()
                .filter(line -> !line.isBlank())
                .map(Network::parse)
                .toList());
    }

    /** Public addresses and those networks; only the latter where it is sent in clear. */
    public AddressRule rule(boolean insideOnly) {
        return address -> {
            if (!permits(address) || (insideOnly && !isInside(address))) {
                throw new ForbiddenAddressException(insideOnly ? "明文地址只能指向“允许的内网”中的主机" : "目标地址不是公网地址，也不在“允许的内网”之内");
            }
        };
    }

    boolean permits(InetAddress address) {
        return !Nowhere.includes(address) && (isInside(address) || isPublic(address));
    }

    private boolean isInside(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address));
    }

    private static boolean isPublic(InetAddress address) {
        return CLOSED.stream().noneMatch(network -> network.contains(address)) && !Nowhere.isEmbedded(address);
    }
}
