package org.shouze.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The table: what was measured, what was asked for, and what is known of others. */
final class Report {

    /** Whether a figure is as good as was asked for. */
    private enum Verdict {
        YES("yes"),
        NO("NO"),
        UNASKED("");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }
    }

    private final List<List<String>> rows = new ArrayList<>();
    private boolean missed;

    Report() {
        rows.add(List.of("measure", "ours (median)", "target", "ok", "known of others"));
    }

    void atMost(String measure, double ours, double target, String unit, String others) {
        row(measure, figure(ours) + ' ' + unit, "<= " + figure(target) + ' ' + unit, verdict(ours <= target), others);
    }

    void judged(String measure, String ours, String target, boolean met, String others) {
        row(measure, ours, target, verdict(met), others);
    }

    void told(String measure, String ours, String others) {
        row(measure, ours, "", Verdict.UNASKED, others);
    }

    boolean missed() {
        return missed;
    }

    String table() {
        var widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n", "", "\n"));
    }

    static String figure(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) || value >= 100 ? "%,.0f" : "%.1f", value);
    }

    private void row(String measure, String ours, String target, Verdict verdict, String others) {
        missed |= verdict == Verdict.NO;
        rows.add(List.of(measure, ours, target, verdict.word, others));
    }

    private static Verdict verdict(boolean met) {
        return met ? Verdict.YES : Verdict.NO;
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> row.get(column)
                        + " ".repeat(widths[column] - row.get(column).length()))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }
}
