package org.shouze.application.https;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;

/** Under which names and addresses this machine may be visited. */
final class MachineNames {

    private static final String NAME = "[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?";

    private MachineNames() {}

    static List<String> all() {
        var names = new LinkedHashSet<String>();
        try {
            var host = InetAddress.getLocalHost().getHostName();
            if (host.matches(NAME)) {
                names.add(host);
            }
        } catch (UnknownHostException nameless) {
            names.add("localhost");
        }
        names.add("localhost");
        try {
            for (var card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                for (var address : Collections.list(card.getInetAddresses())) {
                    names.add(address.getHostAddress().replaceFirst("%.*", ""));
                }
            }
        } catch (SocketException unknown) {
            names.add("127.0.0.1");
        }
        return List.copyOf(names);
    }
}
