package org.shouze.platform.files;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.files.reading.ReadingProgram;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has documents read in a process of its own: little memory, little time, an empty environment, an empty folder, a low
 * priority, and where the system lets us neither the network nor the home folder. What comes back is bounded; what does not come back in time is ended.
 */
@Component
class ReadingProcess {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(ReadingProcess.class);
    private static final int LARGEST_ANSWER = 12 << 20;
    private static final int MOST_AT_ONCE = 2;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Duration patience;
    private final Confinement confinement;

    @org.springframework.beans.factory.annotation.Autowired
    ReadingProcess(Confinement confinement) {
        this(PATIENCE, confinement);
    }

    ReadingProcess(Duration patience, Confinement confinement) {
        this.patience = patience;
        this.confinement = confinement;
    }

    /**
     * What the program made of the content; empty where it could make nothing of it.
     *
     * @throws NotReadNowException where it may do so another time
     */
    Optional<byte[]> read(ContentProbe.Source content, String wanted, String mediaType, int page) {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NotReadNowException("no process was free");
            }
        } catch (InterruptedException stopping) {
            throw stopped();
        }
        try {
            return readNow(content, List.of(wanted, mediaType, Integer.toString(page)));
        } catch (IOException failed) {
            LOG.warn("A document could not be given to a process: {}", failed.getMessage());
            throw new NotReadNowException("no process could be started, or it was cut off");
        } finally {
            places.release();
        }
    }

    private static NotReadNowException stopped() {
        Thread.currentThread().interrupt();
        return new NotReadNowException("the platform is stopping");
    }

    private Optional<byte[]> readNow(ContentProbe.Source content, List<String> arguments) throws IOException {
        var folder = Files.createTempDirectory("shouze-reading").toRealPath();
        var complaints = folder.resolve("complaints.txt");
        var builder = new ProcessBuilder(command(folder, arguments))
                .directory(folder.toFile())
                .redirectError(complaints.toFile());
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        try {
            return finished(process, content, complaints);
        } finally {
            end(process);
            clear(folder);
        }
    }

    private Optional<byte[]> finished(Process process, ContentProbe.Source content, Path complaints)
            throws IOException {
        var away = new AtomicReference<@Nullable String>();
        var feeder = Thread.ofVirtual().start(() -> feed(content, process.getOutputStream(), away));
        // NB: a process that neither answers nor ends must not hold the reader below for ever.
        var guard = Thread.ofVirtual().start(() -> endLate(process));
        var answer = bounded(process.getInputStream());
        try {
            var ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            guard.interrupt();
            feeder.interrupt();
            if (away.get() != null) {
                throw new NotReadNowException("its content is away: " + away.get());
            }
            if (answer == null || !ended || process.exitValue() != 0) {
                LOG.info("A document could not be read: {}", firstLine(complaints));
                return Optional.empty();
            }
            return Optional.of(answer);
        } catch (InterruptedException stopping) {
            throw stopped();
        }
    }

    private void endLate(Process process) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                end(process);
            }
        } catch (InterruptedException inTime) {
            Thread.currentThread().interrupt();
        }
    }

    private static void feed(
            ContentProbe.Source content, OutputStream process, AtomicReference<@Nullable String> away) {
        try (process;
                var source = new Noting(new LateStream(content), away)) {
            source.transferTo(process);
        } catch (IOException | BrokenContentException refused) {
            LOG.debug("The reading process took no more", refused);
        }
    }

    /** Tells what could not be read from what the process did not take. */
    private static final class Noting extends FilterInputStream {

        private final AtomicReference<@Nullable String> away;

        Noting(InputStream source, AtomicReference<@Nullable String> away) {
            super(source);
            this.away = away;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return super.read(target, offset, length);
            } catch (IOException failed) {
                away.set(String.valueOf(failed.getMessage()));
                throw failed;
            }
        }
    }

    private static byte @Nullable [] bounded(InputStream answer) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        for (int read = answer.read(buffer); read >= 0; read = answer.read(buffer)) {
            bytes.write(buffer, 0, read);
            if (bytes.size() > LARGEST_ANSWER) {
                return null;
            }
        }
        return bytes.toByteArray();
    }

    private List<String> command(Path folder, List<String> arguments) {
        var command = new ArrayList<String>(confinement.prefix());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Xss1m",
                "-XX:MaxMetaspaceSize=160m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ActiveProcessorCount=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Duser.home=" + folder,
                "-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener",
                "-cp",
                System.getProperty("java.class.path"),
                ReadingProgram.class.getName()));
        command.addAll(arguments);
        return command;
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static String firstLine(Path complaints) {
        try (BufferedReader lines = Files.newBufferedReader(complaints, StandardCharsets.ISO_8859_1)) {
            return String.valueOf(lines.readLine()).replaceAll("\\p{Cntrl}", " ");
        } catch (IOException nothing) {
            return "it said nothing";
        }
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
