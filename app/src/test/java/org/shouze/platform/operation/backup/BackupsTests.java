package org.shouze.platform.operation.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.operation.archive.BackupFile;
import org.shouze.platform.operation.contribution.Verdict;
import org.shouze.support.KeptFiles;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole way of a backup, on the platform's own database. */
@ShouzeTest
class BackupsTests {

    private static final String PASSPHRASE = "Clear-water-runs-2026";
    private static final LocalTime NIGHT = LocalTime.of(2, 30);

    @TempDir
    Path folder;

    @Value("${shouze.home}")
    Path home;

    @Autowired
    Backups backups;

    @Autowired
    BackupPlans plans;

    @Autowired
    BackupDesk desk;

    @Autowired
    BackupReadings readings;

    @Autowired
    org.shouze.platform.files.Files files;

    @Autowired
    org.shouze.support.TestBureau.Factory bureaus;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void noBackupYet() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM operation.backup_run").update();
            jdbc.sql("DELETE FROM operation.backup_settings").update();
        });
        clock.setDay(LocalDate.of(2026, 3, 10));
    }

    @Test
    void makesVerifiesAndCopiesABackupOnWish() throws IOException {
        var away = Files.createDirectories(folder.resolve("away"));
        save(settings(false, away), PASSPHRASE);

        var id = asPlatform(backups::request);
        asPlatform(desk::look);

        var run = asPlatform(() -> backups.get(id));
        assertThat(run.problem()).isNull();
        assertThat(run.state()).isEqualTo(BackupState.VERIFIED);
        assertThat(run.rows()).isPositive();
        assertThat(run.verifiedAt()).isNotNull();
        assertThat(run.copiedAt()).isNotNull();
        var file = asPlatform(() -> backups.file(id));
        assertThat(new BackupFile(file).check(PASSPHRASE).rows()).isEqualTo(run.rows());
        assertThat(away.resolve(String.valueOf(file.getFileName()))).hasSameBinaryContentAs(file);
    }

    @Test
    void isNotVerifiedWhileContentsAreMissingThatNobodyKnowsOf() throws IOException {
        var away = Files.createDirectories(folder.resolve("away"));
        save(settings(false, away), PASSPHRASE);
        var sha256 = lost();

        var id = asPlatform(backups::request);
        asPlatform(desk::look);
        var copies = names(away);
        clock.advance(Duration.ofMinutes(1));
        noteDamage(sha256);
        var later = asPlatform(backups::request);
        asPlatform(desk::look);

        assertThat(asPlatform(() -> backups.get(id)).state()).isEqualTo(BackupState.UNVERIFIED);
        assertThat(asPlatform(() -> backups.get(id)).problem()).contains("1 份文件内容缺失");
        assertThat(asPlatform(() -> backups.get(later)).state()).isEqualTo(BackupState.VERIFIED);
        assertThat(copies).singleElement().asString().endsWith("-unverified.szb");
        assertThat(asPlatform(() -> backups.get(id)).copiedAt()).isNotNull();
        assertThat(names(away))
                .as("it goes once there is a verified one")
                .singleElement()
                .asString()
                .doesNotContain("unverified");
        asPlatform(() -> forget(sha256));
    }

    @Test
    void letsNoVerifiedBackupGoForOneThatIsNot() throws IOException {
        var away = Files.createDirectories(folder.resolve("away"));
        save(new BackupSettings(true, NIGHT, here(), 1, 0, 0, 2, place(away)), PASSPHRASE);
        asPlatform(desk::look);
        var verified = names(away).getFirst();
        var sha256 = lost();
        clock.advance(Duration.ofDays(1));
        asPlatform(desk::look);
        assertThat(asPlatform(() -> backups.latest(1)).getFirst().state()).isEqualTo(BackupState.UNVERIFIED);
        assertThat(names(away)).hasSize(2).contains(verified);
        assertThat(names(Path.of(here()))).hasSize(2).contains(verified);
        asPlatform(() -> forget(sha256));
    }

    @Test
    void showsWhoChangedTheSecondPlace() throws IOException {
        var away = Files.createDirectories(folder.resolve("away"));
        save(settings(false, null), PASSPHRASE);
        assertThat(asPlatform(plans::placeChange)).isEmpty();
        save(settings(false, away), "");
        var set = asPlatform(plans::placeChange).orElseThrow();
        clock.advance(Duration.ofMinutes(5));
        save(settings(true, away), "");
        assertThat(asPlatform(plans::placeChange)).hasValue(set);
        save(settings(true, null), "");
        assertThat(asPlatform(plans::placeChange))
                .hasValueSatisfying(removed -> assertThat(removed.at()).isAfter(set.at()));
    }

    /** The hash of a content that is gone from where contents lie. */
    private String lost() throws IOException {
        var content = ("遗失的内容" + java.util.UUID.randomUUID()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var bureau = bureaus.fresh();
        var sha256 = bureau.asOffice(
                () -> KeptFiles.keep(files, bureau.id(), "遗失.txt", content).sha256());
        var location = jdbc.sql("SELECT location FROM files.content WHERE sha256 = :sha256")
                .param("sha256", sha256)
                .query(String.class)
                .single();
        Files.delete(home.resolve("files").resolve(location));
        return sha256;
    }

    private void forget(String sha256) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM files.file WHERE sha256 = :sha256")
                    .param("sha256", sha256)
                    .update();
            jdbc.sql("DELETE FROM files.content WHERE sha256 = :sha256")
                    .param("sha256", sha256)
                    .update();
        });
    }

    private void noteDamage(String sha256) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("UPDATE files.content SET damage = '内容缺失' WHERE sha256 = :sha256")
                        .param("sha256", sha256)
                        .update());
    }

    @Test
    void saysHowOldTheLastVerifiedBackupIsAndAlarmsWhenItIsTooOld() {
        save(settings(true, null), PASSPHRASE);
        assertThat(verdict()).isEqualTo(Verdict.FAILED);
        asPlatform(desk::look);
        assertThat(asPlatform(backups::status).sentence()).contains("0 分钟前").doesNotContain("已超过");
        assertThat(verdict()).isEqualTo(Verdict.FINE);
        clock.advance(Duration.ofDays(3));
        assertThat(asPlatform(backups::status).sentence()).contains("3 天前", "已超过 2 天");
        assertThat(verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void runsOnceADayAndMakesUpForAMissedNightOnce() {
        save(settings(true, null), PASSPHRASE);
        asPlatform(desk::look);
        asPlatform(desk::look);
        assertThat(asPlatform(() -> backups.latest(10))).hasSize(1);
        clock.advance(Duration.ofDays(4));
        asPlatform(desk::look);
        asPlatform(desk::look);
        assertThat(asPlatform(() -> backups.latest(10))).hasSize(2).allMatch(BackupView::scheduled);
    }

    @Test
    void doesNothingWhileSwitchedOff() {
        save(settings(false, null), PASSPHRASE);
        asPlatform(desk::look);
        assertThat(asPlatform(() -> backups.latest(10))).isEmpty();
        assertThat(verdict()).isEqualTo(Verdict.WARNING);
    }

    @Test
    void keepsTheVerifiedBackupWhenItCannotBeCopiedAndSaysSo() {
        save(settings(false, folder.resolve("not-mounted")), PASSPHRASE);
        var id = asPlatform(backups::request);
        asPlatform(desk::look);
        var run = asPlatform(() -> backups.get(id));
        assertThat(run.state()).isEqualTo(BackupState.VERIFIED);
        assertThat(run.copiedAt()).isNull();
        assertThat(run.problem()).contains("未能复制到异地位置", "没有挂载");
        assertThat(folder.resolve("not-mounted")).doesNotExist();
    }

    @Test
    void tellsThatABackupWasCutShortByACrash() {
        save(settings(false, null), PASSPHRASE);
        var id = asPlatform(backups::request);
        transaction.executeWithoutResult(status ->
                jdbc.sql("UPDATE operation.backup_run SET state = 'RUNNING'").update());
        asPlatform(desk::look);
        var run = asPlatform(() -> backups.get(id));
        assertThat(run.state()).isEqualTo(BackupState.FAILED);
        assertThat(run.problem()).contains("服务中断");
        assertThat(asPlatform(() -> backups.request())).isNotEqualTo(id);
    }

    @Test
    void clearsWhatTheRuleNoLongerKeepsHereAndThere() throws IOException {
        var away = Files.createDirectories(folder.resolve("away"));
        var rule = new BackupSettings(true, NIGHT, here(), 2, 0, 0, 2, place(away));
        save(rule, PASSPHRASE);
        for (int day = 0; day < 4; day++) {
            asPlatform(desk::look);
            clock.advance(Duration.ofDays(1));
        }
        var runs = asPlatform(() -> backups.latest(10));
        assertThat(runs).extracting(BackupView::present).containsExactly(true, true, false, false);
        assertThat(Path.of(here())).isDirectoryContaining(path -> true);
        assertThat(list(Path.of(here()))).isEqualTo(list(away)).isEqualTo(2);
    }

    @Test
    void clearsHereWhileTheSecondPlaceIsAwayAndThereOnceItIsBack() throws IOException {
        var away = Files.createDirectories(folder.resolve("away"));
        save(new BackupSettings(true, NIGHT, here(), 2, 0, 0, 2, place(away)), PASSPHRASE);
        asPlatform(desk::look);
        var outage = Files.move(away, folder.resolve("unmounted"));
        for (int day = 0; day < 3; day++) {
            clock.advance(Duration.ofDays(1));
            asPlatform(desk::look);
        }
        assertThat(list(Path.of(here()))).isEqualTo(2);
        Files.move(outage, away);
        clock.advance(Duration.ofDays(1));
        asPlatform(desk::look);
        assertThat(list(Path.of(here()))).isEqualTo(2);
        assertThat(list(away)).isEqualTo(1);
    }

    @Test
    void countsNoBackupThatLiesNowhereAnyMore() throws IOException {
        save(settings(true, null), PASSPHRASE);
        asPlatform(desk::look);
        var first = asPlatform(() -> backups.latest(1)).getFirst();
        clock.advance(Duration.ofDays(1));
        asPlatform(desk::look);
        Files.delete(asPlatform(() ->
                backups.file(asPlatform(() -> backups.latest(1)).getFirst().id())));
        assertThat(asPlatform(backups::status).takenAt()).isEqualTo(first.takenAt());
        Files.delete(asPlatform(() -> backups.file(first.id())));
        assertThat(asPlatform(backups::status).sentence()).isEqualTo("还没有通过验证的备份。");
        assertThat(verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void findsABackupInTheFolderItWasWrittenTo() {
        save(settings(false, null), PASSPHRASE);
        var id = asPlatform(backups::request);
        asPlatform(desk::look);
        var elsewhere = folder.resolve("elsewhere").toString();
        save(new BackupSettings(false, NIGHT, elsewhere, 7, 5, 12, 2, BackupSettings.Place.NONE), "");
        assertThat(asPlatform(() -> backups.file(id))).exists();
        assertThat(asPlatform(backups::status).takenAt()).isNotNull();
    }

    @Test
    void takesNoBackupThatWasDeletedHereForOneThatIsHere() throws IOException {
        var away = Files.createDirectories(folder.resolve("away"));
        save(new BackupSettings(true, NIGHT, here(), 1, 0, 0, 2, place(away)), PASSPHRASE);
        asPlatform(desk::look);
        Files.move(away, folder.resolve("unmounted"));
        clock.advance(Duration.ofDays(1));
        asPlatform(desk::look);
        var runs = asPlatform(() -> backups.latest(2));
        assertThat(runs).extracting(BackupView::present).containsExactly(true, false);
        assertThat(runs.getLast().removedAt()).as("its copy elsewhere stays").isNull();
        Files.delete(asPlatform(() -> backups.file(runs.getFirst().id())));
        assertThat(asPlatform(backups::status).takenAt())
                .isEqualTo(runs.getLast().takenAt());
    }

    @Test
    void advisesThePassphraseOnlyWhereThereIsNone() {
        assertThat(readings.readings().getFirst().advice()).contains("请安全管理员设置“备份口令”");
        save(settings(false, null), PASSPHRASE);
        assertThat(readings.readings().getFirst().advice()).doesNotContain("口令").contains("开启定时备份");
    }

    @Test
    void goesOnAfterAClockThatStoodAhead() {
        clock.setDay(LocalDate.of(2026, 4, 10));
        save(settings(true, null), PASSPHRASE);
        asPlatform(desk::look);
        clock.setDay(LocalDate.of(2026, 3, 12));
        assertThat(asPlatform(backups::status).takenAt()).isNull();
        asPlatform(desk::look);
        assertThat(asPlatform(() -> backups.latest(5))).hasSize(2);
        assertThat(asPlatform(backups::status).takenAt()).isNotNull();
    }

    @Test
    void triesAFailedNightAgainAnHourLaterAndSaysSo() throws IOException {
        save(settings(true, null), PASSPHRASE);
        Files.delete(folder.resolve("here"));
        Files.writeString(folder.resolve("here"), "a file where the folder should be");
        asPlatform(desk::look);
        assertThat(readings.readings().getLast().verdict()).isEqualTo(Verdict.WARNING);
        clock.advance(Duration.ofMinutes(30));
        asPlatform(desk::look);
        assertThat(asPlatform(() -> backups.latest(5))).hasSize(1);
        Files.delete(folder.resolve("here"));
        clock.advance(Duration.ofMinutes(31));
        asPlatform(desk::look);
        assertThat(asPlatform(() -> backups.latest(5)))
                .extracting(BackupView::state)
                .containsExactly(BackupState.VERIFIED, BackupState.FAILED);
        assertThat(readings.readings().getLast().verdict()).isEqualTo(Verdict.FINE);
    }

    @Test
    void believesACopyOnlyOfThePlaceThatIsSet() throws IOException {
        var away = Files.createDirectories(folder.resolve("away"));
        save(settings(true, away), PASSPHRASE);
        asPlatform(desk::look);
        Files.delete(asPlatform(() -> backups.file(backups.latest(1).getFirst().id())));
        assertThat(asPlatform(backups::status).takenAt()).isNotNull();
        save(settings(true, Files.createDirectories(folder.resolve("other"))), "");
        assertThat(asPlatform(backups::status).takenAt()).isNull();
    }

    @Test
    void refusesAFolderAmongTheData() {
        var among = new BackupSettings(false, NIGHT, home.resolve("files/x").toString(), 1, 1, 1, 1, place(folder));
        assertThatThrownBy(() -> save(among, PASSPHRASE)).hasMessageContaining("在数据目录之内");
        var copies = new BackupSettings(false, NIGHT, here(), 1, 1, 1, 1, place(home.resolve("copies")));
        assertThatThrownBy(() -> save(copies, PASSPHRASE)).hasMessageContaining("在数据目录之内");
        var usual = home.resolve("backups").toString();
        save(new BackupSettings(false, NIGHT, usual, 1, 1, 1, 1, BackupSettings.Place.NONE), PASSPHRASE);
        assertThat(asPlatform(plans::settings).folder()).isEqualTo(usual);
    }

    @Test
    void refusesAWishWithoutAPassphrase() {
        assertThatThrownBy(() -> asPlatform(backups::request)).hasMessageContaining("还没有设置备份口令");
    }

    @Test
    void refusesSettingsThatCannotWork() {
        assertThatThrownBy(() -> save(settings(true, null), "")).hasMessageContaining("请由安全管理员设置备份口令");
        assertThatThrownBy(() -> save(settings(true, null), "short")).hasMessageContaining("至少 12 个字符");
        var relative = new BackupSettings(false, NIGHT, "backup", 1, 1, 1, 1, BackupSettings.Place.NONE);
        assertThatThrownBy(() -> save(relative, PASSPHRASE)).hasMessageContaining("绝对路径");
        var never = new BackupSettings(false, NIGHT, here(), 0, 1, 1, 1, BackupSettings.Place.NONE);
        assertThatThrownBy(() -> save(never, PASSPHRASE)).hasMessageContaining("按天保留");
    }

    @Test
    void keepsSecretsSealedAndForgetsThoseOfAnotherPlace() {
        var sftp = new BackupSettings.Place(PlaceKind.SFTP, "sftp://backup.example/a", "backup", "SHA256:x");
        asPlatform(() -> plans.save(with(sftp), PASSPHRASE, "secret-of-sftp"));
        assertThat(kept()).doesNotContain(PASSPHRASE, "secret-of-sftp");
        assertThat(kept()).contains("secret=true");
        var other = new BackupSettings.Place(PlaceKind.SFTP, "sftp://evil.example/a", "backup", "SHA256:x");
        asPlatform(() -> plans.save(with(other), "", ""));
        assertThat(kept()).contains("secret=false", "passphrase=true");
    }

    @Test
    void triesTheSecondPlaceAndLeavesNothingThere() throws IOException {
        var away = Files.createDirectories(folder.resolve("away"));
        save(settings(false, away), PASSPHRASE);
        asPlatform(plans::tryPlace);
        assertThat(away).isEmptyDirectory();
        Files.delete(away);
        assertThatThrownBy(() -> asPlatform(plans::tryPlace))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有挂载");
    }

    private String kept() {
        return transaction.execute(status -> jdbc.sql("""
                SELECT concat_ws(' ', row_to_json(s), 'passphrase=' || (sealed_passphrase IS NOT NULL),
                                 'secret=' || (sealed_secret IS NOT NULL))
                FROM operation.backup_settings s
                """).query(String.class).single());
    }

    private Verdict verdict() {
        return readings.readings().getFirst().verdict();
    }

    private BackupSettings settings(boolean enabled, @org.jspecify.annotations.Nullable Path away) {
        return new BackupSettings(
                enabled, NIGHT, here(), 7, 5, 12, 2, away == null ? BackupSettings.Place.NONE : place(away));
    }

    private BackupSettings with(BackupSettings.Place place) {
        return new BackupSettings(false, NIGHT, here(), 7, 5, 12, 2, place);
    }

    private static BackupSettings.Place place(Path away) {
        return new BackupSettings.Place(PlaceKind.FOLDER, away.toString(), "", "");
    }

    private String here() {
        return folder.resolve("here").toString();
    }

    private void save(BackupSettings settings, String passphrase) {
        asPlatform(() -> plans.save(settings, passphrase, ""));
    }

    private static java.util.List<String> names(Path path) throws IOException {
        try (var files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static long list(Path path) throws IOException {
        try (var files = Files.list(path)) {
            return files.count();
        }
    }

    private static void asPlatform(Runnable work) {
        Acting.as(Actor.platform(), work);
    }

    private static <T> T asPlatform(java.util.function.Supplier<T> work) {
        return Acting.as(Actor.platform(), work);
    }
}
