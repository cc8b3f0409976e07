package org.shouze.platform.kernel.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.shouze.support.Mutants;

/** What is no sealed value is called so. */
class SealedFuzzTests {

    @FuzzTest(maxDuration = "30s")
    void readsOrRefuses(byte[] input) {
        try {
            assertThat(Sealed.parse(new String(input, StandardCharsets.UTF_8))).isNotNull();
        } catch (MasterKeyException broken) {
            assertThat(broken).isNotNull();
        }
    }

    @Test
    void survivesMutants() {
        Mutants.of("v1:0123abcd:" + "A".repeat(64), "s1:k:AAAA").forEach(this::readsOrRefuses);
    }
}
