package org.shouze.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.shouze.gongwen.DocumentRefusedException;

/** Builds five years of a bureau with 100 units, visits it with eight clients, and prints what came of it. */
public final class Bench {

    private static final String LOGIN = "admin";
    private static final String PASSWORD = "Yunxi-2026-bench";

    private final Options options;
    private final Path home;
    private final Database database;
    private final Report report = new Report();

    private Bench(Options options, Path home) {
        this.options = options;
        this.home = home;
        this.database = new Database(home);
    }

    /**
     * Measures and prints; ends with 1 where a target is missed.
     *
     * @param arguments see {@link Options#parse}
     */
    public static void main(String[] arguments) throws Exception {
        var home = Files.createTempDirectory("shouze-bench");
        try {
            var bench = new Bench(Options.parse(List.of(arguments)), home);
            bench.run();
            System.exit(bench.report.missed() ? 1 : 0);
        } finally {
            delete(home);
        }
    }

    private void run() throws IOException, InterruptedException, SQLException, DocumentRefusedException {
        say("load of the machine before: " + load());
        build();
        restart();
        try (var shouze = RunningShouze.start(options.start(), home)) {
            visit(shouze);
        }
        report.atMost(
                "reading " + options.plan().getFileName() + ", warm", PlanReading.warm(options.plan()), 300, "ms", "");
        say("load of the machine after: " + load() + "\n");
        System.out.print(report.table());
    }

    private void build() throws IOException, InterruptedException, SQLException {
        say("building 100 units, 10,000 people, 25,000 occurrences, 50,000 records");
        try (var shouze = RunningShouze.start(options.start(), home);
                var visitor = new Visitor(shouze.url())) {
            report.told("first start, into an empty folder", seconds(shouze), "");
            visitor.setUp(shouze.setUpCode(), LOGIN, PASSWORD);
            database.fill(LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear());
        }
    }

    private void restart() throws IOException {
        say("starting " + options.starts() + " times");
        var seconds = new double[options.starts()];
        for (int i = 0; i < seconds.length; i++) {
            try (var shouze = RunningShouze.start(options.start(), home)) {
                seconds[i] = shouze.readyAfter().toMillis() / 1000.0;
            }
        }
        report.atMost(
                "start to ready, with all records",
                Sample.median(seconds),
                8,
                "s",
                "RuoYi: 8 s; governance suites: up to 2 minutes");
    }

    private void visit(RunningShouze shouze) throws IOException, InterruptedException, SQLException {
        try (var clients = Load.signedIn(shouze.url(), LOGIN, PASSWORD)) {
            var pages = Pages.found(clients.visitor(), report);
            for (var page : pages) {
                clients.round(page.path(), options.warmUp());
            }
            underLoad(clients, pages);
            memory(new Memory(shouze.pid(), database));
            queries(clients.visitor(), pages);
        }
    }

    private void underLoad(Load clients, List<Pages.Page> pages) throws IOException, InterruptedException {
        say(options.rounds() + " rounds, " + Load.CLIENTS + " clients, "
                + options.round().toSeconds() + " s a page");
        var samples = new ArrayList<List<Sample>>();
        pages.forEach(page -> samples.add(new ArrayList<>()));
        for (int round = 0; round < options.rounds(); round++) {
            for (int page = 0; page < pages.size(); page++) {
                samples.get(page).add(clients.round(pages.get(page).path(), options.round()));
            }
        }
        for (int page = 0; page < pages.size(); page++) {
            var measured = pages.get(page).measured();
            var median = Sample.median(samples.get(page));
            report.judged(
                    measured.label() + ", 8 clients",
                    text(median),
                    measured.target(),
                    measured.isMetBy(median),
                    measured.others());
        }
    }

    private void memory(Memory memory) throws IOException {
        report.told(
                "memory of Java and PostgreSQL under load",
                Report.figure(memory.resident()) + " MB",
                "RuoYi with MariaDB: 570 MB idle, 1,070 MB under load");
        report.atMost("heap after a full round", memory.heap(), 512, "MB", "governance suites: 16 GB of memory");
    }

    private void queries(Visitor visitor, List<Pages.Page> pages)
            throws IOException, InterruptedException, SQLException {
        var statements = new Statements(database);
        for (var page : pages) {
            report.told("queries: " + page.measured().label(), String.valueOf(statements.of(visitor, page.path())), "");
        }
    }

    private static String text(Sample sample) {
        return String.format(
                Locale.ROOT, "%4.0f/s, p50 %5.1f ms, p95 %5.1f ms", sample.perSecond(), sample.p50(), sample.p95());
    }

    private static String seconds(RunningShouze shouze) {
        return Report.figure(shouze.readyAfter().toMillis() / 1000.0) + " s";
    }

    private static String load() {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT, "%.1f on %d cores", machine.getSystemLoadAverage(), machine.getAvailableProcessors());
    }

    private static void say(String what) {
        System.out.println(what);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
