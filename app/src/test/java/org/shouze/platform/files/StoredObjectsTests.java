package org.shouze.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.bucket.Bucket;
import org.shouze.platform.kernel.bucket.BucketAccess;
import org.shouze.platform.kernel.secret.MasterKeyFile;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.operation.archive.BackupFile;
import org.shouze.platform.operation.archive.BackupRefusedException;
import org.shouze.platform.operation.archive.BackupSource;
import org.shouze.platform.operation.archive.BackupSummary;
import org.shouze.platform.operation.archive.DatabaseLogin;
import org.shouze.support.KeptFiles;
import org.shouze.support.ObjectStore;
import org.shouze.support.SettableClock;
import org.shouze.support.ShouzeTest;
import org.shouze.support.TestBureau;
import org.shouze.support.TestDatabase;
import org.shouze.support.TestPlatform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Contents in a real S3 store, backed up with the database and put back. */
@ShouzeTest
class StoredObjectsTests {

    private static final String PASSPHRASE = "quiet-river-under-the-bridge";

    @TempDir
    private static Path folder;

    private static ObjectStore server;

    @Autowired
    private Files files;

    @Autowired
    private FileAdministration administration;

    @Autowired
    private ContentStore contents;

    @Autowired
    private ContentPlaces places;

    @Autowired
    private ContentVault vault;

    @Autowired
    private ContentUpkeep upkeep;

    @Autowired
    private ScrubStore scrubs;

    @Autowired
    private FileSettings settings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MasterKeyFile keys;

    @Autowired
    private Environment environment;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestBureau.Factory bureaus;

    @Value("${shouze.home}")
    private Path home;

    private TestBureau bureau;

    @BeforeAll
    static void start() throws IOException {
        server = new ObjectStore(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void useTheStore() {
        bureau = bureaus.fresh();
        use(true);
        asAdministrator(administration::takeOver);
    }

    /** What lies in a store that is gone with these tests must not trouble the backups of others. */
    @AfterEach
    void useTheFolder() {
        clock.set(TestPlatform.START);
        Acting.as(
                Actor.platform(),
                () -> transaction.executeWithoutResult(status -> {
                    var lying = "(SELECT sha256 FROM files.content WHERE place = 'BUCKET')";
                    jdbc.sql("DELETE FROM files.file WHERE sha256 IN " + lying).update();
                    jdbc.sql("DELETE FROM files.content WHERE sha256 IN " + lying)
                            .update();
                }));
        use(false);
    }

    @Test
    void areCountedInABackupThatLacksThem() throws IOException {
        var lost = stored(unique());
        var damaged = stored(unique());
        lose(lost);
        lose(damaged);
        noted(damaged);
        var file = new BackupFile(folder.resolve("lacking.szb"));
        var before = backedUp(file);
        assertThat(before.missing()).isEqualTo(1);
        assertThat(before.damaged()).isEqualTo(1);
        assertThat(file.check(PASSPHRASE)).isEqualTo(before);

        noted(lost);

        assertThat(backedUp(file).missing()).isZero();
    }

    @Test
    void keepTheAddressAndTheBucketWhereTheyLie() {
        stored(unique());
        assertThatThrownBy(() -> use(false)).isInstanceOf(Refusal.class).hasMessageContaining("1 份文件");
        var access = server.settings();
        var elsewhere = new BucketAccess(
                URI.create(access.endpoint().toString().replace("127.0.0.1", "localhost")),
                access.region(),
                access.bucket(),
                access.accessKey(),
                access.secretKey());
        use(true, elsewhere);
        assertThat(asAdministrator(() -> administration.settings().endpoint())).contains("localhost");
        var other = new BucketAccess(
                elsewhere.endpoint(), access.region(), "another-bucket", access.accessKey(), access.secretKey());
        assertThatThrownBy(() -> use(true, other)).isInstanceOf(Refusal.class);
    }

    @Test
    void endABackupWhileTheirStoreIsAway() {
        stored(unique());
        var away = new StoredObjects(home, "", keys);
        asPlatform(() -> settings.put(FileSettings.Name.BUCKET_ENDPOINT, "http://127.0.0.1:1"));
        var file = new BackupFile(folder.resolve("away.szb"));
        var source = new BackupSource(login(), home, null, "0.1.0").with(List.of(away));
        assertThatThrownBy(() -> file.write(source, PASSPHRASE, clock.instant()))
                .isInstanceOf(BackupRefusedException.class)
                .hasMessageContaining("文件存储");
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void comeBackIntoTheFolderWithTheDatabaseThatNamesThem() throws IOException {
        var content = unique();
        var stored = stored(content);
        assertThat(stored.place()).isEqualTo(BucketPlace.NAME);
        assertThat(inFolder(stored)).doesNotExist();
        var file = new BackupFile(folder.resolve("one.szb"));
        var back = folder.resolve("back");

        file.write(
                new BackupSource(login(), home, null, "0.1.0").with(List.of(outside())), PASSPHRASE, clock.instant());
        file.restore(PASSPHRASE, fresh(), back);

        var returned = new FolderPlace(back, "");
        assertThat(returned.has(stored.location())).isTrue();
        lose(stored);
        java.nio.file.Files.createDirectories(inFolder(stored).getParent());
        java.nio.file.Files.move(back.resolve("files").resolve(stored.location()), inFolder(stored));
        java.nio.file.Files.setLastModifiedTime(inFolder(stored), FileTime.from(clock.instant()));
        assertThat(read(stored)).isEqualTo(content);
        later();
        assertThat(contents.find(stored.sha256()).orElseThrow().place()).isEqualTo(FolderPlace.NAME);
        assertThat(read(stored)).isEqualTo(content);
    }

    @Test
    void areNotDeletedWhileABackupMayReferToThem() throws IOException, SQLException {
        var stored = stored(unique());
        var login = login();
        try (var backup = DriverManager.getConnection(login.url(), login.user(), login.password())) {
            outside().hold(backup);
            places.drop(stored);
            assertThat(lying(stored)).isTrue();
        }
        // The server lets go of the lock a moment after the connection was closed.
        await().until(() -> {
            places.drop(stored);
            return !lying(stored);
        });
    }

    @Test
    void areOnlyReadByACopyOfThePlatform() throws IOException {
        var content = unique();
        var stored = stored(content);
        new BucketPlace(server::settings).claim("another-database");
        places.ours();

        places.drop(stored);
        assertThat(lying(stored)).isTrue();
        assertThat(read(stored)).isEqualTo(content);
        assertThat(stored(unique()).place()).isEqualTo(FolderPlace.NAME);
        assertThat(asAdministrator(administration::testBucket)).contains("另一套数据库");

        asAdministrator(administration::takeOver);
        assertThat(asAdministrator(administration::testBucket)).isEmpty();
        assertThat(stored(unique()).place()).isEqualTo(BucketPlace.NAME);
    }

    private BackupSummary backedUp(BackupFile file) {
        return file.write(
                new BackupSource(login(), home, null, "0.1.0").with(List.of(outside())), PASSPHRASE, clock.instant());
    }

    private void noted(StoredContent content) {
        asPlatform(() -> scrubs.verified(content.sha256(), "内容缺失", clock.instant()));
    }

    private void asPlatform(Runnable work) {
        Acting.as(Actor.platform(), () -> transaction.executeWithoutResult(status -> work.run()));
    }

    private void later() {
        clock.advance(Duration.ofDays(2));
        upkeep.run();
    }

    private StoredContent stored(byte[] content) {
        var file = bureau.asOffice(() -> KeptFiles.keep(files, bureau.id(), "记录.txt", content));
        return contents.find(file.sha256()).orElseThrow();
    }

    private byte[] read(StoredContent content) throws IOException {
        try (var stream = vault.open(contents.find(content.sha256()).orElseThrow(), 0)) {
            return stream.readAllBytes();
        }
    }

    private Path inFolder(StoredContent content) {
        return home.resolve("files").resolve(content.location());
    }

    private static boolean lying(StoredContent content) throws IOException {
        try (var bucket = new Bucket(server.settings())) {
            return bucket.size(content.location()) > 0;
        }
    }

    private static void lose(StoredContent content) throws IOException {
        try (var bucket = new Bucket(server.settings())) {
            bucket.delete(content.location());
        }
    }

    private StoredObjects outside() {
        return new StoredObjects(home, "", keys);
    }

    private void use(boolean bucket) {
        use(bucket, server.settings());
    }

    private void use(boolean bucket, BucketAccess access) {
        asAdministrator(() -> {
            var now = administration.settings();
            administration.change(
                    new FileSettingsView(
                            now.cipher(),
                            bucket,
                            bucket ? access.endpoint().toString() : "",
                            access.region(),
                            access.bucket(),
                            access.accessKey(),
                            true,
                            now.scanner(),
                            now.scannerLimitMegabytes(),
                            now.quotaGigabytes(),
                            now.scrubDays()),
                    bucket ? access.secretKey() : "");
        });
    }

    private void asAdministrator(Runnable work) {
        Acting.as(bureau.actor(Role.SYSTEM_ADMIN), work);
    }

    private <T> T asAdministrator(java.util.function.Supplier<T> work) {
        return Acting.as(bureau.actor(Role.SYSTEM_ADMIN), work);
    }

    private DatabaseLogin login() {
        return new DatabaseLogin(
                environment.getRequiredProperty("spring.flyway.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getProperty("spring.flyway.password", ""));
    }

    private static DatabaseLogin fresh() {
        var access = TestDatabase.fresh();
        return new DatabaseLogin(access.url(), access.ownerUser(), access.ownerPassword());
    }

    private static byte[] unique() {
        return ("内容" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }
}
