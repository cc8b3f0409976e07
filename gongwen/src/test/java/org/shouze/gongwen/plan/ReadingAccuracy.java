package org.shouze.gongwen.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.shouze.gongwen.DocumentRefusedException;
import org.shouze.gongwen.DocumentText;
import org.shouze.gongwen.plan.ReadingFacts.Kind;

/**
 * Measures precision and recall of the plan reader over plans written for the purpose. Run as a program it prints the
 * table; with the word {@code misses} it also prints every wrong or missing fact.
 */
public final class ReadingAccuracy {

    /** All plans; those called unseen were written when the reader was done, and showed what it missed at first. */
    static final List<String> KNOWN = List.of(
            "01-bureau",
            "02-township",
            "03-school",
            "04-hospital",
            "05-adjustment-notice",
            "06-table",
            "07-one-line",
            "08-measures",
            "09-messy",
            "10-public-company",
            "11-department-list",
            "12-prose",
            "21-unseen-college",
            "22-unseen-district",
            "23-unseen-village",
            "24-unseen-court",
            "25-unseen-kindergarten",
            "26-unseen-letter",
            "27-unseen-grid",
            "28-unseen-office-notice",
            "29-unseen-library",
            "31-unseen-town-notice",
            "32-unseen-primary",
            "33-unseen-task-table",
            "34-unseen-clinic",
            "35-unseen-street",
            "36-unseen-middle-school");

    private final Map<Kind, int[]> counts = new EnumMap<>(Kind.class);
    private final List<String> misses = new ArrayList<>();

    private ReadingAccuracy() {}

    /** Measures the reader over plans of the test resources. */
    static ReadingAccuracy over(List<String> plans) {
        var accuracy = new ReadingAccuracy();
        for (var kind : Kind.values()) {
            accuracy.counts.put(kind, new int[3]);
        }
        plans.forEach(accuracy::measure);
        return accuracy;
    }

    /**
     * Prints the table.
     *
     * @param args {@code misses} to print wrong and missing facts too; further words name plans
     */
    public static void main(String[] args) {
        var words = new ArrayList<>(List.of(args));
        var withMisses = words.remove("misses");
        var accuracy = over(words.isEmpty() ? KNOWN : words);
        System.out.print(accuracy.table());
        if (withMisses) {
            accuracy.misses().forEach(System.out::println);
        }
    }

    List<String> misses() {
        return misses;
    }

    double precision(Kind kind) {
        var count = count(kind);
        return count[1] == 0 ? 1 : (double) count[0] / count[1];
    }

    double recall(Kind kind) {
        var count = count(kind);
        return count[2] == 0 ? 1 : (double) count[0] / count[2];
    }

    String table() {
        var table =
                new StringBuilder("%-12s %9s %9s %9s %7s%n".formatted("kind", "precision", "recall", "F1", "facts"));
        for (var kind : Kind.values()) {
            var p = precision(kind);
            var r = recall(kind);
            var f1 = p + r == 0 ? 0 : 2 * p * r / (p + r);
            table.append(String.format(
                    Locale.ROOT,
                    "%-12s %9.3f %9.3f %9.3f %7d%n",
                    kind.name().toLowerCase(Locale.ROOT),
                    p,
                    r,
                    f1,
                    count(kind)[2]));
        }
        return table.toString();
    }

    private int[] count(Kind kind) {
        return counts.computeIfAbsent(kind, key -> new int[3]);
    }

    private void measure(String plan) {
        var expected = ReadingFacts.expected(text(plan + ".expected").lines().toList());
        var actual = ReadingFacts.actual(read(plan), expected);
        for (var kind : Kind.values()) {
            var right = new TreeSet<>(actual.of(kind));
            right.retainAll(expected.of(kind));
            var count = count(kind);
            count[0] += right.size();
            count[1] += actual.of(kind).size();
            count[2] += expected.of(kind).size();
            for (var fact : actual.of(kind)) {
                if (!right.contains(fact)) {
                    misses.add(plan + " WRONG   " + kind + " " + fact);
                }
            }
            for (var fact : expected.of(kind)) {
                if (!right.contains(fact)) {
                    misses.add(plan + " MISSING " + kind + " " + fact);
                }
            }
        }
    }

    private static PlanReading read(String plan) {
        try {
            return new PlanReader().read(DocumentText.ofPlainText(text(plan + ".txt")));
        } catch (DocumentRefusedException refused) {
            throw new IllegalStateException(plan, refused);
        }
    }

    /** The text of a test plan. */
    static String text(String file) {
        try (var in = ReadingAccuracy.class.getResourceAsStream("/plans/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no test plan " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
