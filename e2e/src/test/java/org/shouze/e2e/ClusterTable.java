package org.shouze.e2e;

import java.time.Duration;
import java.util.List;

/** What came of killing servers, as a table. */
record ClusterTable(List<Row> rows) {

    /**
     * One kind of harm.
     *
     * @param lost acknowledged changes that are not there
     * @param doubled changes that are there more than once
     * @param retried pages that a visitor had to ask for again
     * @param mostRetries how often one page had to be asked for again, a second apart
     * @param signedOut pages that asked for a sign-in in between
     * @param pause the longest time in which nothing was acknowledged to any of the writers
     */
    record Row(
            String killed,
            int times,
            int acknowledged,
            long lost,
            long doubled,
            int pages,
            int retried,
            int mostRetries,
            int signedOut,
            Duration pause) {}

    @Override
    public String toString() {
        var table = new StringBuilder("%n%-24s %6s %13s %6s %8s %8s %8s %12s %11s %14s%n"
                .formatted(
                        "Killed",
                        "times",
                        "acknowledged",
                        "lost",
                        "doubled",
                        "pages",
                        "retried",
                        "most retries",
                        "signed out",
                        "longest pause"));
        for (var row : rows) {
            table.append("%-24s %6d %,13d %6d %8d %,8d %8d %12d %11d %12.1f s%n"
                    .formatted(
                            row.killed(),
                            row.times(),
                            row.acknowledged(),
                            row.lost(),
                            row.doubled(),
                            row.pages(),
                            row.retried(),
                            row.mostRetries(),
                            row.signedOut(),
                            row.pause().toMillis() / 1000.0));
        }
        return table.toString();
    }
}
