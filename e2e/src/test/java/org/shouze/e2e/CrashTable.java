package org.shouze.e2e;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What came of the crash rounds, as a table. */
record CrashTable(List<Row> rows) {

    /**
     * One round.
     *
     * @param unanswered changes that are there though their answer was lost on the way
     * @param lost acknowledged changes that are not there
     * @param doubled changes that are there more than once
     */
    record Row(
            int round, CrashKind kind, int acknowledged, long unanswered, long lost, long doubled, Duration recovery) {}

    long lost() {
        return rows.stream().mapToLong(Row::lost).sum();
    }

    long doubled() {
        return rows.stream().mapToLong(Row::doubled).sum();
    }

    @Override
    public String toString() {
        var table = new StringBuilder("%n%-26s %6s %12s %10s %6s %8s %14s %14s%n"
                .formatted(
                        "Crash rounds",
                        "rounds",
                        "acknowledged",
                        "unanswered",
                        "lost",
                        "doubled",
                        "median",
                        "maximum"));
        for (var kind : CrashKind.values()) {
            append(
                    table,
                    kind.label(),
                    rows.stream().filter(row -> row.kind() == kind).toList());
        }
        append(table, "all", rows);
        return table.toString();
    }

    private static void append(StringBuilder table, String label, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var times = rows.stream()
                .mapToLong(row -> row.recovery().toMillis())
                .sorted()
                .toArray();
        table.append("%-26s %6d %,12d %,10d %6d %8d %12.1f s %12.1f s%n"
                .formatted(
                        label,
                        rows.size(),
                        rows.stream().mapToLong(Row::acknowledged).sum(),
                        rows.stream().mapToLong(Row::unanswered).sum(),
                        rows.stream().mapToLong(Row::lost).sum(),
                        rows.stream().mapToLong(Row::doubled).sum(),
                        times[times.length / 2] / 1000.0,
                        Arrays.stream(times).max().orElse(0) / 1000.0));
    }
}
