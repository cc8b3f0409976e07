package org.shouze.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What the log costs those who write (审计开销): eight writers make 2,000 changes a second, with the triggers and without,
 * in turns, on the same running platform whose linker works meanwhile.
 */
public final class AuditCost {

    private static final double TARGET = 1.10;
    private static final int PER_SECOND = 2_000;

    private final Options options;
    private final Database database;
    private final List<Writers.Round> with = new ArrayList<>();
    private final List<Writers.Round> without = new ArrayList<>();

    private AuditCost(Options options, Path home) {
        this.options = options;
        this.database = new Database(home);
    }

    /**
     * Measures and prints; ends with 1 where writing costs more than a tenth.
     *
     * @param arguments see {@link Options#parse}
     */
    public static void main(String[] arguments) throws Exception {
        var options = Options.parse(List.of(arguments));
        var home = Files.createTempDirectory("shouze-bench");
        // NB: an exit in here would leave the platform running.
        boolean met;
        try (var shouze = RunningShouze.start(options.start(), home)) {
            System.out.println("Shouze runs after " + shouze.readyAfter().toMillis() + " ms");
            met = new AuditCost(options, home).run();
        } finally {
            delete(home);
        }
        System.exit(met ? 0 : 1);
    }

    private boolean run() throws IOException, SQLException, InterruptedException {
        var writers = new Writers(database);
        writers.round(PER_SECOND, Duration.ofSeconds(options.quick() ? 2 : 8));
        for (int round = 0; round < (options.quick() ? 3 : 15); round++) {
            take(writers, round % 2 == 0);
            take(writers, round % 2 != 0);
        }
        switchLog(true);
        var ratio = median(with) / median(without);
        print("with the log", with);
        print("without it", without);
        var lagging = lag();
        System.out.printf(
                Locale.ROOT,
                "cost of the log at %,d changes a second from %d writers: %+.1f %% of a change (target: at most +10 %%)%n",
                PER_SECOND,
                Writers.COUNT,
                (ratio - 1) * 100);
        System.out.printf(Locale.ROOT, "not yet linked when the last writer stopped: %,d entries%n", lagging);
        return ratio <= TARGET;
    }

    private void take(Writers writers, boolean logged) throws IOException, SQLException, InterruptedException {
        switchLog(logged);
        var round = writers.round(PER_SECOND, Duration.ofSeconds(options.quick() ? 2 : 4));
        (logged ? with : without).add(round);
    }

    private void switchLog(boolean wanted) throws IOException, SQLException {
        try (var owner = database.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("ALTER TABLE notify.message " + (wanted ? "ENABLE" : "DISABLE") + " TRIGGER USER");
        }
    }

    private long lag() throws IOException, SQLException {
        try (var owner = database.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM audit.pending")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void print(String label, List<Writers.Round> rounds) {
        System.out.printf(
                Locale.ROOT,
                "%-14s median of %d rounds: %.3f ms a change (p95 %.3f ms), %,.0f changes a second%n",
                label,
                rounds.size(),
                median(rounds),
                Sample.median(rounds.stream().mapToDouble(Writers.Round::p95).toArray()),
                Sample.median(
                        rounds.stream().mapToDouble(Writers.Round::perSecond).toArray()));
    }

    private static double median(List<Writers.Round> rounds) {
        return Sample.median(rounds.stream().mapToDouble(Writers.Round::p50).toArray());
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
