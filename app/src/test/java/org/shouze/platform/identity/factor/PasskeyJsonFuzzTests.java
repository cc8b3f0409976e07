package org.shouze.platform.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Test;
import org.shouze.support.Mutants;

/** The answer of a passkey is read or refused as no answer. */
class PasskeyJsonFuzzTests {

    @FuzzTest(maxDuration = "30s")
    void readsOrRefuses(byte[] input) {
        try {
            var answer = PasskeyJson.assertion(input);
            assertThat(String.valueOf(answer)).isNotEmpty();
        } catch (IllegalArgumentException unreadable) {
            assertThat(unreadable).isNotNull();
        }
    }

    @Test
    void survivesMutants() {
        Mutants.of(
                        "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AAAA\","
                                + "\"signature\":\"AAAA\",\"userHandle\":\"AAAA\"},\"clientExtensionResults\":{},\"authenticatorAttachment\":\"platform\"}")
                .forEach(this::readsOrRefuses);
    }
}
