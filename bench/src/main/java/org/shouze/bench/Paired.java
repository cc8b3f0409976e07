package org.shouze.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The same round with the log and without, in turns, so that whatever else changes on the machine meets both. */
final class Paired {

    private static final String SWITCH = """
            DO $$
            DECLARE
                watched record;
            BEGIN
                FOR watched IN SELECT tgrelid::regclass AS relation, tgname FROM pg_trigger WHERE tgname LIKE 'audit!_%%' ESCAPE '!' LOOP
                    EXECUTE format('ALTER TABLE %%s %s TRIGGER %%I', watched.relation, watched.tgname);
                END LOOP;
            END
            $$
            """;

    private final Database database;
    private final int rounds;
    private final List<Writers.Round> with = new ArrayList<>();
    private final List<Writers.Round> without = new ArrayList<>();
    private long lag;

    Paired(Database database, int rounds) {
        this.database = database;
        this.rounds = rounds;
    }

    /** What is done for some seconds. */
    @FunctionalInterface
    interface Round {

        Writers.Round run() throws IOException, SQLException, InterruptedException;
    }

    /** How many times longer a change takes with the log, median against median. */
    double ratio(Round round) throws IOException, SQLException, InterruptedException {
        round.run();
        for (int n = 0; n < rounds; n++) {
            take(round, n % 2 == 0);
            take(round, n % 2 != 0);
        }
        return median(with, Writers.Round::p50) / median(without, Writers.Round::p50);
    }

    String table() {
        return line("with the log", with)
                + line("without it", without)
                + String.format(Locale.ROOT, "  not yet linked after the last round: %,d entries%n", lag);
    }

    private void take(Round round, boolean logged) throws IOException, SQLException, InterruptedException {
        try (var owner = database.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(SWITCH.formatted(logged ? "ENABLE" : "DISABLE"));
            try {
                (logged ? with : without).add(round.run());
            } finally {
                statement.execute(SWITCH.formatted("ENABLE"));
            }
            try (var rows = statement.executeQuery("SELECT count(*) FROM audit.pending")) {
                rows.next();
                lag = rows.getLong(1);
            }
        }
    }

    private static String line(String label, List<Writers.Round> measured) {
        return String.format(
                Locale.ROOT,
                "  %-14s median of %d rounds: %.3f ms a change (p95 %.3f ms), %,.0f changes a second%n",
                label,
                measured.size(),
                median(measured, Writers.Round::p50),
                median(measured, Writers.Round::p95),
                median(measured, Writers.Round::perSecond));
    }

    private static double median(List<Writers.Round> measured, ToDoubleFunction<Writers.Round> figure) {
        return Sample.median(measured.stream().mapToDouble(figure).toArray());
    }
}
