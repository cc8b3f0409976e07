package org.shouze.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.shouze.support.Mutants;

/** Whatever a header claims, the address that is noted is one. */
class TrustedProxiesFuzzTests {

    private final TrustedProxies proxies = new TrustedProxies("10.0.0.1, 10.0.0.2");

    @FuzzTest(maxDuration = "30s")
    void notesAnAddress(byte[] input) {
        var header = new String(input, StandardCharsets.ISO_8859_1);
        assertThat(proxies.client("10.0.0.1", header)).matches("[0-9A-Fa-f:.]{2,45}");
        assertThat(proxies.client("203.0.113.9", header)).isEqualTo("203.0.113.9");
    }

    @Test
    void survivesMutants() {
        Mutants.of("198.51.100.7, 10.0.0.2", "2001:db8::1,10.0.0.1", "unknown, _hidden")
                .forEach(this::notesAnAddress);
    }
}
