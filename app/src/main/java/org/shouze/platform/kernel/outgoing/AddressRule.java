package org.shouze.platform.kernel.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Which addresses may be connected to (外联规则); asked about the very address, after the name was looked up. */
@FunctionalInterface
public interface AddressRule {

    void check(InetAddress address) throws ForbiddenAddressException;

    /** Servers that an administrator names on purpose, mostly in the intranet: all but where no server of theirs is. */
    static AddressRule servers() {
        return address -> {
            if (Nowhere.includes(address)) {
                throw new ForbiddenAddressException("不能连接链路本地、组播、云平台元数据等保留地址");
            }
        };
    }

    /** The same for what is sent in clear: this machine and private networks alone. */
    static AddressRule nearServers() {
        return address -> {
            servers().check(address);
            if (!address.isLoopbackAddress() && !Nowhere.isPrivate(address)) {
                throw new ForbiddenAddressException("明文地址只能指向本机或内网中的主机");
            }
        };
    }

    /** What a host's name stands for, every address of it permitted. */
    default InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = InetAddress.getAllByName(host);
        for (var address : addresses) {
            check(address);
        }
        return addresses;
    }
}
