package org.shouze.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrustedProxiesTests {

    private final TrustedProxies none = new TrustedProxies("");
    private final TrustedProxies two = new TrustedProxies("10.0.0.5, 10.0.0.6");

    @Test
    void believesNobodyUnlessNamed() {
        assertThat(none.client("10.0.0.5", "192.0.2.1")).isEqualTo("10.0.0.5");
        assertThat(two.client("198.51.100.7", "192.0.2.1")).isEqualTo("198.51.100.7");
    }

    @Test
    void believesTheLastHopThatIsNoProxyOfOurs() {
        assertThat(two.client("10.0.0.5", "203.0.113.9, 192.0.2.1, 10.0.0.6")).isEqualTo("192.0.2.1");
        assertThat(two.client("10.0.0.5", "2001:db8::1")).isEqualTo("2001:db8::1");
    }

    @Test
    void fallsBackToThePeerForWhatIsNoAddress() {
        assertThat(two.client("10.0.0.5", "<script>")).isEqualTo("10.0.0.5");
        assertThat(two.client("10.0.0.5", "")).isEqualTo("10.0.0.5");
        assertThat(two.client("10.0.0.5", null)).isEqualTo("10.0.0.5");
    }
}
