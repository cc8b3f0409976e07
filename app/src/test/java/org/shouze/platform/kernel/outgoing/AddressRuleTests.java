package org.shouze.platform.kernel.outgoing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRuleTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "169.254.169.254",
                "169.254.0.23",
                "100.100.100.200",
                "168.63.129.16",
                "192.0.0.192",
                "224.0.0.1",
                "239.255.255.250",
                "255.255.255.255",
                "::",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "fd00:ec2::254",
                "::ffff:169.254.169.254",
                "::169.254.169.254",
                "64:ff9b::a9fe:a9fe",
                "2002:a9fe:a9fe::",
                "2001:0:a9fe:a9fe::1",
                "2852039166"
            })
    void leadsNobodyWhereNoServerIs(String address) {
        assertThatThrownBy(() -> AddressRule.servers().resolve(address))
                .as(address)
                .isInstanceOf(ForbiddenAddressException.class)
                .hasMessageContaining("保留地址");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "::1",
                "10.1.2.3",
                "192.168.0.9",
                "100.64.0.1",
                "fd12::1",
                "223.5.5.5",
                "2400:3200::1"
            })
    void leadsToServersOfTheIntranetAndBeyond(String address) {
        assertThatCode(() -> AddressRule.servers().resolve(address)).as(address).doesNotThrowAnyException();
    }

    @Test
    void sendsNothingInClearBeyondTheIntranet() {
        var rule = AddressRule.nearServers();
        assertThatCode(() -> rule.resolve("127.0.0.1")).doesNotThrowAnyException();
        assertThatCode(() -> rule.resolve("172.16.0.1")).doesNotThrowAnyException();
        assertThatThrownBy(() -> rule.resolve("223.5.5.5")).hasMessageContaining("明文");
        assertThatThrownBy(() -> rule.resolve("169.254.169.254")).hasMessageContaining("保留地址");
    }

    @Test
    void checksTheVeryAddressASocketConnectsTo() {
        assertThatThrownBy(() -> {
                    try (var socket = OutgoingSockets.toServer()) {
                        socket.connect(new InetSocketAddress("169.254.169.254", 80), 200);
                    }
                })
                .isInstanceOf(ForbiddenAddressException.class);
        assertThatThrownBy(() -> new CheckedNames(address -> {
                            throw new ForbiddenAddressException(address.getHostAddress());
                        })
                        .resolve("localhost"))
                .isInstanceOf(ForbiddenAddressException.class);
    }
}
