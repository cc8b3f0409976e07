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
import org.shouze.support.KeptFiles;
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
    private Releases releases;

    @Autowired
    private CheckStore checks;

    @Autowired
    private ContentStore contents;

    @Autowired
    private org.shouze.support.SettableClock clock;

    @Autowired
    private org.springframework.transaction.support.TransactionTemplate transaction;

    @org.springframework.beans.factory.annotation.Value("${shouze.home}")
    private Path home;

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
    void keepsAFileThatIsTooLargeToBeCheckedForItsUploaderUntilItIsReleased() {
        var large = new byte[3 * 1024 * 1024];
        new Random(UUID.randomUUID().getMostSignificantBits()).nextBytes(large);
        var file = kept("大.bin", large);
        await().atMost(Duration.ofSeconds(30)).until(() -> state(file) == CheckState.TOO_LARGE);
        assertThat(Acting.as(uploader, () -> files.content(file.id()))).hasSize(large.length);
        assertThatThrownBy(() -> Acting.as(colleague, () -> files.open(file.id())))
                .hasMessageContaining("超出病毒检查上限");
        assertThat(Acting.as(colleague, releases::waiting))
                .extracting(FileView::id)
                .contains(file.id());

        var shown = Acting.as(uploader, () -> files.get(file.id()));
        assertThat(Acting.as(uploader, () -> releases.isReleasable(shown))).isFalse();
        assertThat(Acting.as(colleague, () -> releases.isReleasable(shown))).isTrue();
        assertThatThrownBy(() -> Acting.as(uploader, () -> releases.release(file.id(), "已在隔离机上查毒")))
                .hasMessageContaining("不能放行自己上传的文件");
        assertThatThrownBy(() -> Acting.as(colleague, () -> releases.release(file.id(), "  ")))
                .hasMessageContaining("放行理由");
        assertThatThrownBy(() -> Acting.as(bureau.actor(Role.STAFF), () -> releases.release(file.id(), "已查毒无异常")))
                .isInstanceOf(Refusal.class);
        Acting.as(colleague, () -> releases.release(file.id(), "已在隔离机上查毒"));

        assertThat(state(file)).isEqualTo(CheckState.RELEASED);
        assertThat(Acting.as(colleague, () -> files.content(file.id()))).hasSize(large.length);
        assertThat(Acting.as(colleague, releases::waiting))
                .extracting(FileView::id)
                .doesNotContain(file.id());
    }

    @Test
    void opensToNoOtherUnitWhatOneHasReleased() {
        var large = new byte[2 * 1024 * 1024];
        new Random(UUID.randomUUID().getMostSignificantBits()).nextBytes(large);
        var file = kept("大.bin", large);
        await().atMost(Duration.ofSeconds(30)).until(() -> state(file) == CheckState.TOO_LARGE);
        Acting.as(colleague, () -> releases.release(file.id(), "已在隔离机上查毒"));

        var other = bureaus.fresh();
        var theirs = other.asOffice(() -> KeptFiles.keep(files, other.id(), "大.bin", large));

        var reader = other.actor(Role.SECURITY_OFFICER);
        assertThatThrownBy(() -> Acting.as(reader, () -> files.open(theirs.id())))
                .hasMessageContaining("超出病毒检查上限");
    }

    @Test
    void goesOnToTheNextWhereOneCannotBeRead() throws IOException {
        daemon.stop();
        var unreadable = kept("甲.txt", unique("读不到的内容"));
        var next = kept("乙.txt", unique("后面的内容"));
        daemon.start();
        var place = home.resolve("files")
                .resolve(contents.find(unreadable.sha256()).orElseThrow().location());
        var aside = java.nio.file.Files.move(place, place.resolveSibling("aside"));
        java.nio.file.Files.createDirectory(place);

        check.waiting();
        assertThat(state(unreadable)).isEqualTo(CheckState.FAILED);
        assertThat(state(next)).isEqualTo(CheckState.CLEAN);

        java.nio.file.Files.delete(place);
        java.nio.file.Files.move(aside, place);
        check.waiting();
        assertThat(state(unreadable)).isEqualTo(CheckState.FAILED);
        clock.advance(AttemptStore.pause(1).plusSeconds(1));
        check.waiting();
        clock.set(org.shouze.support.TestPlatform.START);
        assertThat(state(unreadable)).isEqualTo(CheckState.CLEAN);
    }

    @Test
    void waitsLongerAfterEachAttempt() {
        assertThat(AttemptStore.pause(1)).isEqualTo(Duration.ofMinutes(2));
        assertThat(AttemptStore.pause(5)).isEqualTo(Duration.ofMinutes(32));
        assertThat(AttemptStore.pause(500)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void checksWithAHigherLimitWhatWasTooLargeForTheFormer() {
        var large = new byte[900 * 1024];
        new Random(UUID.randomUUID().getMostSignificantBits()).nextBytes(large);
        var file = kept("大.bin", large);
        await().atMost(Duration.ofSeconds(30)).until(() -> state(file) == CheckState.CLEAN);
        Acting.as(
                Actor.platform(),
                () -> transaction.executeWithoutResult(
                        status -> checks.conclude(file.sha256(), CheckState.TOO_LARGE, "", clock.instant())));
        limit(1);
        assertThat(state(file)).isEqualTo(CheckState.TOO_LARGE);
        limit(25);
        assertThat(state(file)).isEqualTo(CheckState.UNCHECKED);
    }

    private void limit(long megabytes) {
        Acting.as(bureau.actor(Role.SYSTEM_ADMIN), () -> {
            var now = administration.settings();
            administration.change(
                    new FileSettingsView(
                            now.cipher(),
                            now.bucketUsed(),
                            now.endpoint(),
                            now.region(),
                            now.bucket(),
                            now.accessKey(),
                            now.hasSecret(),
                            now.scanner(),
                            megabytes,
                            now.quotaGigabytes(),
                            now.scrubDays()),
                    "");
        });
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
        return Acting.as(uploader, () -> KeptFiles.keep(files, bureau.id(), name, content));
    }

    private CheckState state(FileView file) {
        return Acting.as(uploader, () -> files.get(file.id()).check());
    }

    private static byte[] unique(String text) {
        return (text + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }
}
