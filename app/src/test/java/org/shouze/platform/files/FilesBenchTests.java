package org.shouze.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;

/** Measures two gigabytes on their way in and out; run by {@code bin/bench files}. */
@ShouzeTest
@EnabledIfSystemProperty(named = "shouze.bench.files", matches = "true")
class FilesBenchTests {

    private static final Path FIGURES = Path.of("target", "files-bench.txt");
    private static final long HEAP = 600 * Sizes.MB;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Files files;

    @Autowired
    private FileSettings settings;

    @Autowired
    private FileAdministration administration;

    @Autowired
    private TestBureau.Factory bureaus;

    private final List<String> figures = new ArrayList<>();
    private TestBureau bureau;
    private Actor actor;

    @BeforeEach
    void enter() {
        bureau = bureaus.fresh();
        actor = bureau.actor(Role.OFFICE);
    }

    @Test
    void takesAndGivesTwoGigabytesInBoundedMemory() throws IOException {
        assertThat(Runtime.getRuntime().maxMemory())
                .as("heap, smaller than the file")
                .isLessThan(HEAP);
        allowText(2048);
        measure("AES", 20 * Sizes.MB, false);
        measure("AES", 2 * Sizes.GB, true);
        measure("SM4", 256 * Sizes.MB, true);
        allowText(100);
        java.nio.file.Files.write(FIGURES, figures);
    }

    private void allowText(long megabytes) {
        Acting.as(bureau.actor(Role.SYSTEM_ADMIN), () -> administration.changeKind("TEXT", true, megabytes));
    }

    private void measure(String cipher, long size, boolean told) {
        Acting.as(Actor.platform(), () -> settings.put(FileSettings.Name.CIPHER, cipher));
        var start = System.nanoTime();
        var upload = as(() -> uploads.begin("大文件.txt", size));
        as(() -> uploads.append(upload.id(), 0, new Letters(size), null));
        var file = as(() -> files.keep(bureau.id(), uploads.receive(upload.id())));
        var in = Duration.ofNanos(System.nanoTime() - start);
        start = System.nanoTime();
        as(() -> {
            try (var content = files.open(file.id()).open(0)) {
                return content.transferTo(OutputStream.nullOutputStream());
            }
        });
        var out = Duration.ofNanos(System.nanoTime() - start);
        Acting.as(Actor.platform(), () -> settings.put(FileSettings.Name.CIPHER, "AES"));
        if (told) {
            figures.add(String.format(
                    Locale.ROOT,
                    "%s, %d MB: in (pieces encrypted, put together, looked through, stored) %.0f MB/s, out %.0f MB/s, in a heap of %d MB",
                    cipher,
                    size / Sizes.MB,
                    speed(size, in),
                    speed(size, out),
                    Runtime.getRuntime().maxMemory() / Sizes.MB));
        }
    }

    private static double speed(long size, Duration time) {
        return (double) size / Sizes.MB / (time.toNanos() / 1e9);
    }

    private <T> T as(Callable<T> work) {
        return Acting.as(actor, () -> {
            try {
                return work.call();
            } catch (RuntimeException refused) {
                throw refused;
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        });
    }

    /** Letters without end, the same 64 KB again and again. */
    private static final class Letters extends InputStream {

        private final byte[] block = new byte[64 * 1024];
        private long left;

        Letters(long size) {
            left = size;
            var random = new Random(3);
            for (int i = 0; i < block.length; i++) {
                block[i] = (byte) ('a' + random.nextInt(26));
            }
        }

        @Override
        public int read() {
            return left-- > 0 ? block[0] : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            var given = (int) Math.min(Math.min(length, block.length), left);
            System.arraycopy(block, 0, target, offset, given);
            left -= given;
            return given;
        }
    }
}
