package org.shouze.governance.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouze.support.Mutants;

/** What stands behind {@code /m/} is a code or it is none; a changed code opens nothing. */
class SignInCodesFuzzTests {

    private static final Instant NOW = Instant.parse("2026-03-10T01:00:00Z");
    private static final SignInCodes CODES = new SignInCodes(new UUID(1, 2), new byte[32]);

    @FuzzTest(maxDuration = "30s")
    void tellsWhetherItIsACode(byte[] input) {
        assertThat(SignInCodes.meetingOf(new String(input, StandardCharsets.UTF_8)))
                .isNotNull();
    }

    @Test
    void survivesMutants() {
        Mutants.of(CODES.codeAt(NOW)).forEach(this::tellsWhetherItIsACode);
    }
}
