package org.shouze.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.secret.Sha256;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.shouze.support.TestPlatform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@ShouzeTest
class UploadsTests {

    @Autowired
    private Uploads uploads;

    @Autowired
    private Files files;

    @Autowired
    private ContentStore contents;

    @Autowired
    private UploadStore store;

    @Autowired
    private ContentVault vault;

    @Autowired
    private LimitStore limits;

    @Autowired
    private org.springframework.transaction.support.TransactionTemplate transaction;

    @Autowired
    private ContentUpkeep upkeep;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestBureau.Factory bureaus;

    @Value("${shouze.home}")
    private Path home;

    private final byte[] content = pdf(20 * 1024 * 1024 + 77);
    private TestBureau bureau;
    private Actor actor;

    @BeforeEach
    void enter() {
        bureau = bureaus.fresh();
        actor = bureau.actor(Role.OFFICE);
    }

    @AfterEach
    void turnTheClockBack() {
        clock.set(TestPlatform.START);
    }

    @Test
    void goesOnAfterAConnectionBroke() {
        var upload = begun();
        var broken = append(upload, 0, new Breaking(content, 13_000_000));
        assertThat(broken.received()).isEqualTo(13_000_000);
        var rest = Arrays.copyOfRange(content, 13_000_000, content.length);
        var whole = append(upload, 13_000_000, new ByteArrayInputStream(rest));
        assertThat(whole.isReady()).isTrue();
        var file = as(() -> files.keep(bureau.id(), uploads.receive(upload.id())));
        assertThat(file.size()).isEqualTo(content.length);
        assertThat(as(() -> files.open(file.id()).open(0).readAllBytes())).isEqualTo(content);
    }

    @Test
    void becomesAFileOnce() {
        var upload = begun();
        append(upload, 0, new ByteArrayInputStream(content));
        as(() -> files.keep(bureau.id(), uploads.receive(upload.id())));
        assertThatThrownBy(() -> as(() -> files.keep(bureau.id(), uploads.receive(upload.id()))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void becomesNoFileBeforeItIsWhole() {
        var upload = begun();
        append(upload, 0, new ByteArrayInputStream(content, 0, 1000));
        assertThatThrownBy(() -> as(() -> files.keep(bureau.id(), uploads.receive(upload.id()))))
                .hasMessageContaining("还没有上传完整");
    }

    @Test
    void countsAPieceOnceWhenTwoServersWriteIt() throws Exception {
        var upload = begun();
        Callable<Boolean> writer = () -> {
            try {
                append(upload, 0, new ByteArrayInputStream(content, 0, 1_000_000));
                return true;
            } catch (Refusal second) {
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = threads.invokeAll(java.util.List.of(writer, writer));
            assertThat(outcomes.get(0).get() ^ outcomes.get(1).get()).isTrue();
        }
        assertThat(as(() -> uploads.get(upload.id())).received()).isEqualTo(1_000_000);
    }

    @Test
    void forgetsWhatNobodyFinishedWithinADay() throws IOException {
        var upload = begun();
        append(upload, 0, new ByteArrayInputStream(content, 0, 9_000_000));
        clock.advance(Duration.ofHours(23));
        upkeep.run();
        assertThat(as(() -> uploads.get(upload.id())).received()).isEqualTo(9_000_000);
        clock.advance(Duration.ofHours(2));
        upkeep.run();
        assertThatThrownBy(() -> as(() -> uploads.get(upload.id()))).isInstanceOf(Refusal.class);
    }

    @Test
    void leavesNothingOfItsPartsBehind() throws IOException {
        var others = lying("parts");
        var upload = begun();
        append(upload, 0, new ByteArrayInputStream(content));
        assertThat(lying("parts")).containsExactlyInAnyOrderElementsOf(others);
        assertThat(contents.find(as(() -> uploads.get(upload.id())).sha256())).isPresent();
    }

    @Test
    void isFinishedByTheNextPieceWhereTheStoreWasAwayAtItsEnd() throws IOException {
        var upload = begun();
        var inTheWay = java.nio.file.Files.createFile(folderToBe());
        assertThatThrownBy(() -> append(upload, 0, new ByteArrayInputStream(content)))
                .hasMessageContaining("文件存储暂时不可用");
        assertThatThrownBy(() -> as(() -> files.keep(bureau.id(), uploads.receive(upload.id()))))
                .hasMessageContaining("还没有上传完整");
        java.nio.file.Files.delete(inTheWay);

        append(upload, content.length, InputStream.nullInputStream());
        append(upload, content.length, InputStream.nullInputStream());

        assertThat(as(() -> files.keep(bureau.id(), uploads.receive(upload.id())))
                        .size())
                .isEqualTo(content.length);
    }

    @Test
    void isRefusedWhereAPartWasLost() throws IOException {
        var others = lying("parts");
        var upload = begun();
        append(upload, 0, new ByteArrayInputStream(content, 0, 9_000_000));
        for (var part : lying("parts")) {
            if (!others.contains(part)) {
                java.nio.file.Files.delete(part);
            }
        }
        var rest = Arrays.copyOfRange(content, 9_000_000, content.length);
        assertThatThrownBy(() -> append(upload, 9_000_000, new ByteArrayInputStream(rest)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("重新上传");
    }

    @Test
    void saysAgainWhyItWasRefused() {
        var text = "#!/bin/sh\nrm -rf /".getBytes(StandardCharsets.UTF_8);
        var upload = as(() -> uploads.begin("材料.pdf", text.length));
        for (int i = 0; i < 2; i++) {
            var offset = as(() -> uploads.get(upload.id())).received();
            var rest = Arrays.copyOfRange(text, (int) offset, text.length);
            assertThatThrownBy(() -> append(upload, offset, new ByteArrayInputStream(rest)))
                    .isInstanceOf(Refusal.class);
        }
        var first = as(() -> uploads.get(upload.id())).refusal();
        assertThat(first).isNotEmpty().doesNotContain("丢失");
        transaction.executeWithoutResult(
                status -> assertThat(store.refuse(upload.id(), "另一个原因")).isFalse());
        assertThat(as(() -> uploads.get(upload.id())).refusal()).isEqualTo(first);
    }

    /** What a server that was killed between the two steps leaves behind: a piece on the disk that no row names. */
    @Test
    void goesOnAfterAServerWasKilledBeforeItWroteDownAPiece() throws IOException {
        var upload = begun();
        append(upload, 0, new Breaking(content, 9_000_000));
        var staged = vault.stage(new ByteArrayInputStream(content, 9_000_000, 1_000_000), 1_000_000);
        var orphan = home.resolve("files").resolve(vault.store(staged, "parts").location());

        var known = as(() -> uploads.get(upload.id())).received();
        assertThat(known).isEqualTo(9_000_000);
        append(upload, known, new ByteArrayInputStream(Arrays.copyOfRange(content, (int) known, content.length)));

        var file = as(() -> files.keep(bureau.id(), uploads.receive(upload.id())));
        assertThat(as(() -> files.open(file.id()).open(0).readAllBytes())).isEqualTo(content);
        java.nio.file.Files.setLastModifiedTime(orphan, java.nio.file.attribute.FileTime.from(clock.instant()));
        clock.advance(Duration.ofDays(2));
        upkeep.run();
        assertThat(orphan).doesNotExist();
    }

    @Test
    void takesTheRoomThatItWillNeed() {
        var room = content.length + 1000L;
        as(() -> {
            transaction.executeWithoutResult(status -> limits.putQuota(bureau.id(), room, "测试", clock.instant()));
            return room;
        });
        var upload = begun();
        assertThatThrownBy(this::begun).hasMessageContaining("空间不足");
        append(upload, 0, new ByteArrayInputStream(content));
        assertThat(as(() -> files.keep(bureau.id(), uploads.receive(upload.id())))
                        .size())
                .isEqualTo(content.length);
    }

    /** Where the content will lie, with nothing of another test's. */
    private Path folderToBe() throws IOException {
        var contents = java.nio.file.Files.createDirectories(home.resolve("files/content"));
        while (true) {
            var sha256 = HexFormat.of().formatHex(Sha256.digest().digest(content));
            var folder = contents.resolve(sha256.substring(0, 2));
            if (!java.nio.file.Files.exists(folder)) {
                return folder;
            }
            content[content.length - 1]++;
        }
    }

    @Test
    void refusesToHoldMoreThanOneAccountMayHave() {
        for (int i = 0; i < 5; i++) {
            as(() -> uploads.begin("材料.zip", 2048L * 1024 * 1024));
        }
        assertThatThrownBy(() -> as(() -> uploads.begin("材料.zip", 2048L * 1024 * 1024)))
                .hasMessageContaining("合计超过");
    }

    private java.util.List<Path> lying(String folder) throws IOException {
        var root = home.resolve("files").resolve(folder);
        if (!java.nio.file.Files.exists(root)) {
            return java.util.List.of();
        }
        try (var found = java.nio.file.Files.walk(root)) {
            return found.filter(java.nio.file.Files::isRegularFile).toList();
        }
    }

    private UploadView begun() {
        return as(() -> uploads.begin("材料.pdf", content.length));
    }

    private UploadView append(UploadView upload, long offset, InputStream body) {
        return as(() -> uploads.append(upload.id(), offset, body, null));
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

    private static byte[] pdf(int size) {
        var content = new byte[size];
        new Random(System.nanoTime()).nextBytes(content);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 9);
        return content;
    }

    /** A connection that breaks after some octets. */
    private static final class Breaking extends ByteArrayInputStream {

        private int left;

        Breaking(byte[] content, int after) {
            super(content);
            this.left = after;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left == 0) {
                sneak(new IOException("connection reset"));
            }
            var read = super.read(target, offset, Math.min(length, left));
            left -= read;
            return read;
        }

        @SuppressWarnings("unchecked")
        private static <X extends Exception> void sneak(Exception failure) throws X {
            throw (X) failure;
        }
    }
}
