package org.shouze.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that was acknowledged is lost or doubled, whatever is killed. {@code bin/bench crash} runs fifty rounds. */
class CrashJourneyTests {

    private static final int ROUNDS = Integer.getInteger("shouze.crash.rounds", 3);

    @Test
    void losesAndDoublesNothingThatWasAcknowledged(@TempDir Path folder) throws IOException {
        try (var site = CrashSite.in(folder)) {
            var rounds = new CrashRounds(site);

            var table = rounds.run(ROUNDS);

            System.out.println(table);
            Files.writeString(Path.of("target", "crash-rounds.txt"), table.toString());
            assertThat(table.lost()).as(table.toString()).isZero();
            assertThat(table.doubled()).as(table.toString()).isZero();
            assertThat(site.verifyLog()).contains("The log is whole");
            rounds.awaitJobs();
        }
    }
}
