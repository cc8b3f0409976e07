package org.shouze.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What the running platform holds in memory, in megabytes. */
final class Memory {

    private static final double MEGABYTE = 1 << 20;

    private final long pid;
    private final Database database;

    Memory(long pid, Database database) {
        this.pid = pid;
        this.database = database;
    }

    /** Live objects after a full collection; the histogram counts nothing else. */
    double heap() throws IOException {
        var total = jcmd("GC.class_histogram")
                .lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow(() -> new IOException("jcmd counted nothing"));
        return number(total.replaceFirst("Total\\s+\\d+\\s+", "")) / MEGABYTE;
    }

    /** Java and its database together, pages that they share counted in parts; 0 where the system does not tell. */
    double resident() throws IOException {
        var server = ProcessHandle.of(database.process()).stream()
                .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                .mapToLong(ProcessHandle::pid);
        return LongStream.concat(LongStream.of(pid), server)
                        .map(Memory::proportional)
                        .sum()
                / 1024.0;
    }

    private static long proportional(long process) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> number(line))
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    private static long number(String line) {
        return Long.parseLong(line.replaceAll("\\D", ""));
    }

    private String jcmd(String command) throws IOException {
        var program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(program, String.valueOf(pid), command)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
