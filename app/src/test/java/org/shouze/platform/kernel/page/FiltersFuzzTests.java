package org.shouze.platform.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Mutants;

/** A filter is read or left out, and the page says which. */
class FiltersFuzzTests {

    @FuzzTest(maxDuration = "30s")
    void readsOrLeavesOut(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        var filters = new Filters();
        var year = filters.year(text, 2000, 2100);
        assertThat(year == null || (year >= 2000 && year <= 2100)).isTrue();
        filters.month("月", text);
        filters.day("日", text);
        filters.id("编号", text);
        filters.choice("角色", Role.class, text);
        assertThat(filters.hint()).doesNotContain("Exception");
    }

    @Test
    void survivesMutants() {
        Mutants.of("2026", "2026-03", "2026-03-10", "01a205a3-6de0-7a64-9591-40b1dee51226", "OFFICE")
                .forEach(this::readsOrLeavesOut);
    }
}
