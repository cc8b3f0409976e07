package org.shouze.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What the log costs those who write (审计开销), with the triggers and without, in turns, on the same running platform
 * whose linker works meanwhile. Measured twice: eight writers that insert the smallest of all rows 2,000 times a second,
 * and eight clerks who register people by form, as fast as the platform lets them.
 */
public final class AuditCost {

    private static final String LOGIN = "admin";
    private static final String PASSWORD = "Yunxi-2026-bench";
    private static final double TARGET = 1.10;
    private static final int PER_SECOND = 2_000;

    private final Options options;
    private final Database database;

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
            met = new AuditCost(options, home).run(shouze);
        } finally {
            delete(home);
        }
        System.exit(met ? 0 : 1);
    }

    private boolean run(RunningShouze shouze) throws IOException, SQLException, InterruptedException {
        var length = Duration.ofSeconds(options.quick() ? 2 : 4);
        var writers = new Writers(database);
        var bare = compare("one INSERT", length, () -> writers.round(PER_SECOND, length));
        try (var visitor = new Visitor(shouze.url())) {
            visitor.setUp(shouze.setUpCode(), LOGIN, PASSWORD);
        }
        try (var clerks = Load.signedIn(shouze.url(), LOGIN, PASSWORD)) {
            var whole = compare("a registration by form", length, () -> {
                var sample = clerks.registrations(length);
                return new Writers.Round(sample.p50(), sample.p95(), sample.perSecond());
            });
            return bare <= TARGET && whole <= TARGET;
        }
    }

    private double compare(String change, Duration length, Paired.Round round)
            throws IOException, SQLException, InterruptedException {
        var paired = new Paired(database, options.quick() ? 3 : 15);
        var ratio = paired.ratio(round);
        System.out.printf(
                Locale.ROOT,
                "%s, %d writers, rounds of %d s%n%s  cost of the log: %+.1f %% of a change (target: at most +10 %%)%n",
                change,
                Writers.COUNT,
                length.toSeconds(),
                paired.table(),
                (ratio - 1) * 100);
        return ratio;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
