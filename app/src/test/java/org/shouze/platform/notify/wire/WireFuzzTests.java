package org.shouze.platform.notify.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.outgoing.Networks;
import org.shouze.support.Mutants;
import tools.jackson.databind.json.JsonMapper;

/** What an administrator or a title puts into a template never leaves its place; a network is one or is refused. */
class WireFuzzTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @FuzzTest(maxDuration = "30s")
    void keepsTextInItsPlace(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        var filled = Template.json("{\"text\":\"{{text}}\"}", Map.of("text", text));
        assertThat(JSON.readTree(filled).get("text").isString()).isTrue();
        assertThat(JSON.readTree(filled).size()).isOne();
        assertThat(Template.encoded("text={{text}}", Map.of("text", text))).doesNotContain("&", "\n", " ");
        try {
            Networks.parse(List.of(text));
        } catch (Refusal | IllegalArgumentException none) {
            assertThat(none).isNotNull();
        }
    }

    @Test
    void survivesMutants() {
        Mutants.of("一则通知\"},{\"x\":\"{{text}}", "10.1.0.0/16", "fd12::/16", "192.168.5.7")
                .forEach(this::keepsTextInItsPlace);
    }
}
