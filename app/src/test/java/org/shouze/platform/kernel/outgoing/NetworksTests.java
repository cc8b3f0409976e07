package org.shouze.platform.kernel.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTests {

    static final Networks NONE = new Networks(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "169.254.169.254",
                "100.100.100.200",
                "224.0.0.1",
                "255.255.255.255",
                "192.0.2.1",
                "198.18.0.1",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1",
                "::127.0.0.1",
                "2130706433",
                "127.1"
            })
    void refusesWhatIsNotPublic(String address) throws Exception {
        assertThat(NONE.permits(InetAddress.getByName(address))).as(address).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "172.15.255.255", "11.0.0.1", "2400:3200::1", "223.5.5.5"})
    void permitsWhatIsPublic(String address) throws Exception {
        assertThat(NONE.permits(InetAddress.getByName(address))).as(address).isTrue();
    }

    @Test
    void permitsInternalNetworksThatWereNamedAndNoOthers() throws Exception {
        var networks = Networks.parse(List.of("10.1.0.0/16", "192.168.5.7", "fd12::/16"));
        assertThat(networks.permits(InetAddress.getByName("10.1.255.3"))).isTrue();
        assertThat(networks.permits(InetAddress.getByName("10.2.0.1"))).isFalse();
        assertThat(networks.permits(InetAddress.getByName("192.168.5.7"))).isTrue();
        assertThat(networks.permits(InetAddress.getByName("192.168.5.8"))).isFalse();
        assertThat(networks.permits(InetAddress.getByName("fd12::9"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "100.100.100.200", "fe80::1", "224.0.0.1", "0.0.0.0", "64:ff9b::7f00:1"})
    void leadsWhereNoServerIsNotEvenWhenToldTo(String address) throws Exception {
        var everything = Networks.parse(List.of("0.0.0.0/0", "::/0"));
        assertThat(everything.permits(InetAddress.getByName("10.9.9.9"))).isTrue();
        assertThat(everything.permits(InetAddress.getByName(address)))
                .as(address)
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10", "example.org", "10.0.0.0/-1", "10.0.0.0/8/8", "", "10.0.0.256", "a.b"})
    void readsOnlyNetworks(String line) {
        assertThatThrownBy(() -> Networks.Network.parse(line)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void resolvesNoNameToAForbiddenAddress() {
        assertThatThrownBy(() -> NONE.rule(false).resolve("localhost")).isInstanceOf(ForbiddenAddressException.class);
        assertThatThrownBy(() -> NONE.rule(true).resolve("8.8.8.8")).isInstanceOf(ForbiddenAddressException.class);
    }
}
