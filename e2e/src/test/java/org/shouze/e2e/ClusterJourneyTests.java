package org.shouze.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several servers on one database: any of them may die, and the database too. {@code bin/bench cluster} kills more. */
class ClusterJourneyTests {

    private static final int KILLS = Integer.getInteger("shouze.cluster.kills", 1);

    @Test
    void losesNothingAndKeepsItsVisitorsWhoeverDies(@TempDir Path folder) throws IOException {
        try (var site = ClusterSite.in(folder)) {
            var rounds = new ClusterRounds(site);

            var servers = rounds.serversKilled(KILLS);
            var primary = rounds.primaryKilled();

            var table = new ClusterTable(List.of(servers, primary));
            System.out.println(table);
            Files.writeString(Path.of("target", "cluster-rounds.txt"), table.toString());
            for (var row : table.rows()) {
                assertThat(row.lost()).as(table.toString()).isZero();
                assertThat(row.doubled()).as(table.toString()).isZero();
                assertThat(row.signedOut()).as(table.toString()).isZero();
            }
            assertThat(servers.mostRetries()).as(table.toString()).isLessThanOrEqualTo(1);
            assertThat(site.verifyLog(folder)).contains("The log is whole");
        }
    }
}
