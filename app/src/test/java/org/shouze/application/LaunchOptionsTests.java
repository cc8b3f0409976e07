package org.shouze.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.application.database.StartupRefusedException;

class LaunchOptionsTests {

    @Test
    void listensOnThisMachineAloneUnlessToldOtherwise() {
        assertThat(LaunchOptions.parse().address()).isEqualTo(InetAddress.getLoopbackAddress());
        assertThat(LaunchOptions.parse("--https-port", "8443").address()).isNull();
        assertThat(LaunchOptions.parse("--listen", "0.0.0.0").address()).isNull();
    }

    @Test
    void knowsWhenPasswordsWouldCrossANetworkInClear() {
        assertThat(LaunchOptions.parse().isOpenInClear()).isFalse();
        assertThat(LaunchOptions.parse("--listen", "0.0.0.0").isOpenInClear()).isTrue();
        assertThat(LaunchOptions.parse("--listen", "0.0.0.0", "--https-port", "8443")
                        .isOpenInClear())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--certificate a.crt",
                "--certificate a.crt --key a.key",
                "--https-port 8080",
                "--https-port 0",
                "--listen 192.0.2.1",
                "--log-format xml",
                "--nonsense"
            })
    void refusesWhatDoesNotFit(String line) {
        assertThatExceptionOfType(StartupRefusedException.class).isThrownBy(() -> LaunchOptions.parse(line.split(" ")));
    }
}
