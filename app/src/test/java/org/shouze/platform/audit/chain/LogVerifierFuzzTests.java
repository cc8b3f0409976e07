package org.shouze.platform.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouze.support.Mutants;

/** An exported log gets a verdict, whatever was made of it. */
class LogVerifierFuzzTests {

    @FuzzTest(maxDuration = "30s")
    void comesToAVerdict(byte[] input) {
        var verifier = new LogVerifier(List.of(), List.of());
        new String(input, StandardCharsets.UTF_8).lines().allMatch(verifier::take);
        assertThat(verifier.verdict()).isNotNull();
    }

    @Test
    void survivesMutants() {
        var hash = "0".repeat(64);
        Mutants.of(
                        "{\"shouze-log\":1,\"from\":1,\"sha256\":\"" + hash + "\",\"sm3\":\"" + hash
                                + "\"}\n{\"key\":\"0123456789abcdef\",\"public\":\"MCowBQYDK2VwAyEA\"}\n",
                        "{\"n\":1,\"sha256\":\"" + hash + "\",\"sm3\":\"" + hash + "\",\"entry\":{}}\n")
                .forEach(this::comesToAVerdict);
    }
}
