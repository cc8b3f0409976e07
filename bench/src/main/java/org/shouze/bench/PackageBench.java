package org.shouze.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The distribution as it is unpacked: how soon it is ready, and what it holds while nobody visits. */
public final class PackageBench {

    private static final int STARTS = 5;

    private PackageBench() {}

    /**
     * Measures and prints; ends with 1 where a target is missed.
     *
     * @param arguments the folder of the unpacked distribution
     */
    public static void main(String[] arguments) throws IOException {
        var command = List.of(Path.of(arguments[0], "bin", "shouze-server").toString());
        var home = Files.createTempDirectory("shouze-package");
        try {
            var report = measured(command, home);
            System.out.print(report.table());
            System.exit(report.missed() ? 1 : 0);
        } finally {
            delete(home);
        }
    }

    private static Report measured(List<String> command, Path home) throws IOException {
        var report = new Report();
        try (var first = RunningShouze.start(command, home)) {
            report.told(
                    "first start, into an empty folder",
                    seconds(first.readyAfter().toMillis() / 1000.0),
                    "");
        }
        var seconds = new double[STARTS];
        var memory = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            try (var shouze = RunningShouze.start(command, home)) {
                seconds[i] = shouze.readyAfter().toMillis() / 1000.0;
                memory[i] = new Memory(shouze.pid(), new Database(home)).resident();
            }
        }
        report.atMost("distribution, start to ready", Sample.median(seconds), 3, "s", "RuoYi: 8 s");
        report.atMost(
                "distribution, idle, Java and PostgreSQL",
                Sample.median(memory),
                600,
                "MB",
                "RuoYi with MariaDB: 570 MB");
        return report;
    }

    private static String seconds(double value) {
        return Report.figure(value) + " s";
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
