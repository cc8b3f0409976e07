package org.shouze.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shouze.platform.audit.chain.Digest;
import org.shouze.platform.audit.chain.Seal;

class CheckpointRuleTests {

    private static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z");
    private static final Optional<Seal> LAST =
            Optional.of(new Seal("checkpoint", 500, Digest.NONE, NOON.toString(), "", ""));

    @Test
    void isDueAfterAThousandEntries() {
        assertThat(CheckpointRule.isDue(LAST, 1_499, NOON)).isFalse();
        assertThat(CheckpointRule.isDue(LAST, 1_500, NOON)).isTrue();
    }

    @Test
    void isDueAfterAnHourWhenSomethingWasAdded() {
        assertThat(CheckpointRule.isDue(LAST, 501, NOON.plusSeconds(3_599))).isFalse();
        assertThat(CheckpointRule.isDue(LAST, 501, NOON.plusSeconds(3_600))).isTrue();
        assertThat(CheckpointRule.isDue(LAST, 500, NOON.plusSeconds(7_200))).isFalse();
    }

    @Test
    void isDueAfterTheFirstEntry() {
        assertThat(CheckpointRule.isDue(Optional.empty(), 0, NOON)).isFalse();
        assertThat(CheckpointRule.isDue(Optional.empty(), 1, NOON)).isTrue();
    }
}
