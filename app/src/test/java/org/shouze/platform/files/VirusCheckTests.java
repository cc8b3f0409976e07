package org.shouze.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.springframework.beans.factory.annotation.Autowired;

/** Against the real daemon. */
@ShouzeTest
class VirusCheckTests {

    @TempDir
    private static Path folder;

    private static ClamDaemon daemon;

    @Autowired
    private Files files;

    @Autowired
    private FileSettings settings;

    @Autowired
    private FileAdministration administration;

    @Autowired
    private VirusCheck check;

    @Autowired
    private Quarantine quarantine;

    @Autowired
    private TestBureau.Factory bureaus;

    private TestBureau bureau;
    private Actor uploader;
    private Actor colleague;

    @BeforeAll
    static void start() throws IOException {
        daemon = new ClamDaemon(folder);
    }

    @AfterAll
    static void stop() {
        daemon.close();
    }

    @BeforeEach
    void configure() {
        bureau = bureaus.fresh();
        uploader = bureau.actor(Role.OFFICE);
        colleague = bureau.actor(Role.SECURITY_OFFICER);
        Acting.as(Actor.platform(), () -> settings.put(FileSettings.Name.SCANNER, daemon.address()));
    }

    @AfterEach
    void leaveNoScannerBehind() {
        Acting.as(Actor.platform(), () -> settings.put(FileSettings.Name.SCANNER, ""));
    }

    @Test
    void findsACleanFileClean() {
        var file = kept("记录.txt", unique("干净的内容"));
        await().atMost(Duration.ofSeconds(30)).until(() -> state(file) == CheckState.CLEAN);
        assertThat(Acting.as(colleague, () -> files.content(file.id()))).isNotEmpty();
    }

    @Test
    void locksAVirusAwayFromEverybody() {
        var file = kept("样本.txt", ClamDaemon.EICAR);
        await().atMost(Duration.ofSeconds(30)).until(() -> state(file) == CheckState.QUARANTINED);
        for (var actor : new Actor[] {uploader, colleague, Actor.platform()}) {
            assertThatThrownBy(() -> Acting.as(actor, () -> files.open(file.id())))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("已隔离");
        }
        var again = kept("改了名.txt", ClamDaemon.EICAR);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Acting.as(colleague, () -> quarantine.list()))
                        .extracting(QuarantineView::fileId, QuarantineView::signature)
                        .contains(
                                org.assertj.core.groups.Tuple.tuple(again.id(), "Own.Test.Eicar.UNOFFICIAL"),
                                org.assertj.core.groups.Tuple.tuple(file.id(), "Own.Test.Eicar.UNOFFICIAL")));
    }

    @Test
    void keepsAFileForItsUploaderWhileTheScannerIsAway() throws IOException {
        daemon.stop();
        var file = kept("记录.txt", unique("等待检查的内容"));
        Acting.as(Actor.platform(), () -> check.check(file.sha256()));
        assertThat(state(file)).isEqualTo(CheckState.UNCHECKED);
        assertThat(Acting.as(uploader, () -> files.content(file.id()))).isNotEmpty();
        assertThatThrownBy(() -> Acting.as(colleague, () -> files.open(file.id())))
                .hasMessageContaining("尚未完成病毒检查");
        daemon.start();
        check.waiting();
        assertThat(state(file)).isEqualTo(CheckState.CLEAN);
        assertThat(Acting.as(colleague, () -> files.content(file.id()))).isNotEmpty();
    }

    @Test
    void saysWhenAFileIsTooLargeToBeChecked() {
        var large = new byte[3 * 1024 * 1024];
        new Random(UUID.randomUUID().getMostSignificantBits()).nextBytes(large);
        var file = kept("大.bin", large);
        await().atMost(Duration.ofSeconds(30)).until(() -> state(file) == CheckState.TOO_LARGE);
        assertThat(Acting.as(colleague, () -> files.content(file.id()))).hasSize(large.length);
    }

    @Test
    void tellsWhatTheScannerIs() {
        var version = Acting.as(bureau.actor(Role.SYSTEM_ADMIN), administration::testScanner);
        assertThat(version.answers()).as(version.problem()).isTrue();
        assertThat(version.program()).startsWith("ClamAV 1.");
    }

    @Test
    void saysWhyTheScannerCannotBeAsked() {
        Acting.as(Actor.platform(), () -> settings.put(FileSettings.Name.SCANNER, "127.0.0.1:1"));
        var version = Acting.as(bureau.actor(Role.SYSTEM_ADMIN), administration::testScanner);
        assertThat(version.answers()).isFalse();
        assertThat(version.problem()).contains("127.0.0.1:1");
    }

    @Test
    void findsTheVirusInsideAnArchive() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("样本.txt"));
            zip.write(ClamDaemon.EICAR);
        }
        assertThat(new VirusScanner(daemon.address()).scan(new ByteArrayInputStream(bytes.toByteArray())))
                .isInstanceOf(VirusScanner.Verdict.Infected.class);
    }

    private FileView kept(String name, byte[] content) {
        return Acting.as(uploader, () -> files.keep(bureau.id(), name, content));
    }

    private CheckState state(FileView file) {
        return Acting.as(uploader, () -> files.get(file.id()).check());
    }

    private static byte[] unique(String text) {
        return (text + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }
}
