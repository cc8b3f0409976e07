package org.shouze.application.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouze.platform.audit.chain.LogLine;
import org.shouze.platform.audit.chain.SampleLog;
import org.shouze.platform.audit.chain.SigningKey;

class VerifyLogTests {

    private final SigningKey signing = SigningKey.make();
    private List<String> log = List.of();

    @TempDir
    Path folder;

    @BeforeEach
    void aLogOfFive() {
        log = SampleLog.signedWith(signing)
                .entry("{\"name\":\"林知秋\"}")
                .entry("{\"n\":\"2\"}")
                .entry("{\"n\":\"3\"}")
                .sealed("checkpoint")
                .entry("{\"n\":\"4\"}")
                .entry("{\"n\":\"5\"}")
                .sealed("end")
                .lines();
    }

    @Test
    void findsAnUntouchedLogWhole() {
        var run = CommandRun.of("audit", "verify", write("log.jsonl", log));
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("positions 1 to 5").contains("--key");
        var trusted = CommandRun.of("audit", "verify", zipped(log), "--key", key(signing));
        assertThat(trusted.exitCode()).isZero();
        assertThat(trusted.out()).doesNotContain("--key");
    }

    @Test
    void namesTheFirstBrokenLinkOfEachForgery() {
        assertBroken(forged(lines -> lines.set(3, lines.get(3).replace("\"2\"", "\"8\""))), 2);
        assertBroken(forged(lines -> lines.remove(3)), 2);
        assertBroken(forged(lines -> lines.add(3, lines.get(2))), 1);
        assertBroken(forged(lines -> Collections.swap(lines, 3, 4)), 2);
        assertBroken(forged(List::removeLast), 5);
        assertBroken(forged(lines -> lines.set(3, lines.get(3).substring(0, 40))), 2);
    }

    @Test
    void seesACompressedFileCutOff() throws IOException {
        var whole = Files.readAllBytes(Path.of(zipped(log)));
        var cut = Files.write(folder.resolve("cut.gz"), java.util.Arrays.copyOf(whole, whole.length - 30));
        assertThat(CommandRun.of("audit", "verify", cut.toString()).exitCode()).isEqualTo(1);
    }

    @Test
    void takesALineLongerThanAnyEntryForDamaged() {
        assertBroken(forged(lines -> lines.set(3, lines.get(3) + " ".repeat(4_000_001))), 2);
        assertBroken(forged(lines -> lines.set(6, " ".repeat(4_000_001) + lines.get(6))), 4);
    }

    @Test
    void seesARewrittenChainOnlyWithWhatWasKeptElsewhere() {
        var other = SigningKey.make();
        var rewritten = write(
                "rewritten.jsonl",
                SampleLog.signedWith(other)
                        .entry("{}")
                        .entry("{}")
                        .entry("{}")
                        .sealed("end")
                        .lines());
        assertThat(CommandRun.of("audit", "verify", rewritten).exitCode()).isZero();
        var checkpoint =
                log.stream().filter(line -> line.contains("checkpoint")).toList();
        var known = CommandRun.of("audit", "verify", rewritten, "--checkpoints", write("seals.jsonl", checkpoint));
        assertThat(known.exitCode()).isEqualTo(1);
        assertThat(known.err()).contains("position 3").contains("rewritten");
        assertThat(CommandRun.of("audit", "verify", rewritten, "--key", key(signing))
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void saysWhatCannotBeRead() {
        assertThat(CommandRun.of("audit", "verify", "/no/such/file").exitCode()).isEqualTo(3);
        var noKey = CommandRun.of("audit", "verify", write("log.jsonl", log), "--key", write("x.pem", List.of("x")));
        assertThat(noKey.exitCode()).isEqualTo(3);
        assertThat(CommandRun.of("audit").exitCode()).isEqualTo(2);
        assertThat(CommandRun.of("audit", "export", "x", "--home", folder.toString())
                        .exitCode())
                .isEqualTo(1);
    }

    private String forged(Consumer<List<String>> forgery) {
        var lines = new java.util.ArrayList<>(log);
        forgery.accept(lines);
        return write("forged.jsonl", lines);
    }

    private static void assertBroken(String file, int position) {
        var run = CommandRun.of("audit", "verify", file);
        assertThat(run.exitCode()).as(run.out()).isEqualTo(1);
        assertThat(run.err()).contains("broken at position " + position + ":");
    }

    private String key(SigningKey of) {
        return write(
                "key-" + of.id() + ".pem",
                List.of("-----BEGIN PUBLIC KEY-----", of.publicText(), "-----END PUBLIC KEY-----"));
    }

    private String write(String name, List<String> lines) {
        try {
            return Files.write(folder.resolve(name), lines).toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String zipped(List<String> lines) {
        var file = folder.resolve("log.jsonl.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file.toString();
    }

    /** The reader of lines must know every line that is written. */
    @Test
    void knowsEveryLine() {
        assertThat(log).noneMatch(line -> LogLine.read(line) instanceof LogLine.Unreadable);
    }
}
