package org.shouze.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;
import org.shouze.support.Mutants;

/** The lines of holidays are read or refused, whatever stands in them. */
class HolidayLinesFuzzTests {

    @FuzzTest(maxDuration = "30s")
    void readsOrRefuses(byte[] input) {
        try {
            assertThat(HolidayLines.read(new String(input, StandardCharsets.UTF_8)))
                    .doesNotContainNull();
        } catch (Refusal unreadable) {
            assertThat(unreadable).hasMessageNotContaining("Exception");
        }
    }

    @Test
    void survivesMutants() {
        Mutants.of("2026-01-01 元旦 休\n2026-02-15~2026-02-23 春节 休\n2026-02-14 班", "2026-10-01至2026-10-07 国庆节\n")
                .forEach(this::readsOrRefuses);
    }
}
