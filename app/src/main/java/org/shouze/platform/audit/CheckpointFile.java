package org.shouze.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.shouze.platform.audit.chain.LogLine;
import org.shouze.platform.audit.chain.Seal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Appends each checkpoint to a file, best on another machine: {@code SHOUZE_AUDIT_CHECKPOINTS}, or in the home folder. */
@Component
class CheckpointFile implements CheckpointSink {

    private final Path file;

    CheckpointFile(@Value("${shouze.home}") Path home, @Value("${shouze.audit.checkpoints:}") String elsewhere) {
        this.file = elsewhere.isBlank() ? home.resolve("log").resolve("audit-checkpoints.jsonl") : Path.of(elsewhere);
    }

    /** What was taken out so far; empty where there is no such file. A line that a crash has torn says nothing. */
    List<Seal> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.map(LogLine::read)
                    .filter(LogLine.Sealed.class::isInstance)
                    .map(line -> ((LogLine.Sealed) line).seal())
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path path() {
        return file;
    }

    @Override
    public void take(Seal checkpoint) {
        try {
            var folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(
                    file,
                    checkpoint.line() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
