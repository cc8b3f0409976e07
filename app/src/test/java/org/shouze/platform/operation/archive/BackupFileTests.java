package org.shouze.platform.operation.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouze.support.TestDatabase;

/** Against a real PostgreSQL: what goes in comes out, or nothing does. */
class BackupFileTests {

    private static final String PASSPHRASE = "Clear-water-runs-2026";
    private static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z");
    private static final String ODD = "第一行\\n\t“引号”\n第二行 \\N 完";

    /** What a migration of tomorrow and a job of today may have made: a cycle, a trigger, a partition, a sequence. */
    private static final List<String> FURTHER = List.of(
            "CREATE SCHEMA extra",
            "CREATE TABLE extra.entry (id bigint GENERATED ALWAYS AS IDENTITY, at date, text text) PARTITION BY RANGE (at)",
            "CREATE TABLE extra.entry_rest PARTITION OF extra.entry DEFAULT");

    @TempDir
    Path folder;

    private final DatabaseLogin source = fresh();
    private Path home = Path.of("");
    private BackupFile file = new BackupFile(Path.of(""));

    @BeforeEach
    void aPlatformWithRecords() throws IOException, SQLException {
        migrate(source);
        run(
                source,
                "INSERT INTO files.content (sha256, size, place, location, stored_at)"
                        + " VALUES (repeat('a', 64), 3, 'FOLDER', 'aa/' || repeat('a', 64), now())");
        run(
                source,
                "INSERT INTO files.file VALUES (gen_random_uuid(), gen_random_uuid(), '" + ODD
                        + "', 'text/plain', repeat('a', 64), 3, now())");
        home = folder.resolve("home");
        for (var content : Map.of(
                        "files/aa/" + "a".repeat(64),
                        "abc",
                        "keys/master.key",
                        "key",
                        "data/PG_VERSION",
                        "18",
                        "copies/yesterday.szb",
                        "an older one")
                .entrySet()) {
            var path = home.resolve(content.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, content.getValue());
        }
        file = new BackupFile(folder.resolve("out/a.szb"));
    }

    @Test
    void bringsBackRowsFilesAndKeysButNotTheClusterItself() throws IOException, SQLException {
        var written = write();
        var target = fresh();
        var back = folder.resolve("back");

        var restored = file.restore(PASSPHRASE, target, back);

        assertThat(restored).isEqualTo(written).isEqualTo(file.check(PASSPHRASE));
        assertThat(restored.files()).isEqualTo(2);
        assertThat(ask(target, "SELECT name FROM files.file")).containsExactly(ODD);
        assertThat(ask(target, "SELECT count(*) FROM shouze_history.flyway_schema_history"))
                .isEqualTo(ask(source, "SELECT count(*) FROM shouze_history.flyway_schema_history"));
        assertThat(back.resolve("files/aa/" + "a".repeat(64))).hasContent("abc");
        assertThat(back.resolve("keys/master.key")).hasContent("key");
        assertThat(back.resolve("data")).doesNotExist();
    }

    @Test
    void bringsBackForeignKeysPoliciesAndTriggersAsTheyWere() throws SQLException {
        write();
        var target = fresh();
        file.restore(PASSPHRASE, target, folder.resolve("back"));
        for (var rules : List.of(
                "SELECT conrelid::regclass || pg_get_constraintdef(oid) FROM pg_constraint"
                        + " WHERE connamespace::regnamespace::text NOT LIKE 'pg%' ORDER BY 1",
                "SELECT polrelid::regclass || polname FROM pg_policy ORDER BY 1",
                "SELECT tgrelid::regclass || tgname || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1",
                "SELECT relname || relacl::text FROM pg_class WHERE relacl IS NOT NULL AND relkind = 'r'"
                        + " AND relnamespace::regnamespace::text NOT LIKE 'pg%'"
                        + " AND relnamespace::regnamespace::text <> 'information_schema' ORDER BY 1")) {
            assertThat(ask(target, rules)).isEqualTo(ask(source, rules));
        }
        assertThatThrownBy(() -> run(target, "INSERT INTO meeting.minutes SELECT gen_random_uuid()"))
                .isInstanceOf(SQLException.class);
    }

    /** A small row fills the gap that a large one has left on an earlier page. */
    @Test
    void bringsBackRowsInWhateverOrderTheyComeToLie() throws SQLException {
        run(
                source,
                "CREATE TABLE audit.entry_2025_03 PARTITION OF audit.entry FOR VALUES FROM ('2025-03-01') TO ('2025-04-01')");
        run(source, """
                INSERT INTO audit.entry (position, month, at, kind, body, digest_sha256, digest_sm3, sha256, sm3)
                SELECT n, '2025-03-01', now(), 'CHANGE',
                       repeat('x', (ARRAY[420, 463, 807, 916, 916, 916, 916, 1022, 1213, 1453])[1 + abs(hashint4(n)) % 10]),
                       '', '', '', ''
                FROM generate_series(1, 40000) n
                """);
        var written = write();
        assertThat(file.restore(PASSPHRASE, fresh(), folder.resolve("back"))).isEqualTo(written);
    }

    @Test
    void takesTheMasterKeyFromWhereItLies() throws IOException {
        var elsewhere = Files.writeString(folder.resolve("key-of-the-vault"), "from the vault");
        file.write(new BackupSource(source, home, elsewhere, "0.1.0"), PASSPHRASE, NOON);
        file.restore(PASSPHRASE, fresh(), folder.resolve("back"));
        assertThat(folder.resolve("back/keys/master.key")).hasContent("from the vault");
    }

    @Test
    void takesTheDatabaseAloneWhereOnlyThatIsAsked() {
        var written = file.write(BackupSource.databaseOnly(source, "0.1.0"), PASSPHRASE, NOON);
        assertThat(written.whole()).isFalse();
        assertThat(file.restore(PASSPHRASE, fresh(), folder.resolve("back"))).isEqualTo(written);
        assertThat(folder.resolve("back")).doesNotExist();
    }

    @Test
    void takesOneMomentThoughRowsAreAddedMeanwhile() throws SQLException {
        try (var snapshot = Snapshot.of(source, List.of())) {
            snapshot.about(BackupSource.databaseOnly(source, "test"), NOON);
            run(source, "DELETE FROM files.file");
            var about = snapshot.about(BackupSource.databaseOnly(source, "test"), NOON);
            var table = about.tables().stream()
                    .filter(one -> one.part().equals("database/files.file"))
                    .findFirst()
                    .orElseThrow();
            assertThat(snapshot.copy(table, java.io.OutputStream.nullOutputStream()))
                    .isEqualTo(1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void leavesAnEmptyDatabaseEmptyWhenTheFileIsDamaged() throws IOException, SQLException {
        write();
        var bytes = Files.readAllBytes(file.path());
        bytes[bytes.length / 2] ^= 1;
        Files.write(file.path(), bytes);
        var target = fresh();
        assertThatThrownBy(() -> file.restore(PASSPHRASE, target, folder.resolve("back")))
                .isInstanceOf(BackupRefusedException.class)
                .hasMessageContaining("备份文件已损坏");
        assertThat(schemas(target)).isEmpty();
        assertThat(folder.resolve("back")).doesNotExist();
    }

    @Test
    void refusesADatabaseThatHoldsAPlatform() throws SQLException {
        write();
        assertThatThrownBy(() -> file.restore(PASSPHRASE, source, folder.resolve("back")))
                .hasMessageContaining("目标数据库中已有守责的数据");
        assertThat(ask(source, "SELECT name FROM files.file")).containsExactly(ODD);
    }

    @Test
    void refusesTheBackupOfANewerVersionAndTakesAwayWhatItMade() throws SQLException {
        run(
                source,
                "INSERT INTO shouze_history.flyway_schema_history"
                        + " VALUES (999, '209912312359', 'of tomorrow', 'SQL', 'V209912312359__x.sql', 1, 'me', now(), 1, true)");
        write();
        var target = fresh();
        assertThatThrownBy(() -> file.restore(PASSPHRASE, target, folder.resolve("back")))
                .hasMessageContaining("不能识别其数据结构");
        assertThat(schemas(target)).isEmpty();
    }

    @Test
    void restoresOlderDataInTheirOlderForm() throws SQLException {
        var older = fresh();
        Flyway.configure()
                .dataSource(older.url(), older.user(), older.password())
                .schemas("shouze_history")
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .target("202611221500")
                .load()
                .migrate();
        file.write(new BackupSource(older, home, null, "0.0.9"), PASSPHRASE, NOON);
        var target = fresh();
        file.restore(PASSPHRASE, target, folder.resolve("back"));
        assertThat(schemas(target)).contains("meeting").doesNotContain("indicator");
        migrate(target);
        assertThat(schemas(target)).contains("indicator");
    }

    @Test
    void takesNoRowOfAPolicyForAll() throws SQLException {
        run(source, "ALTER TABLE files.file FORCE ROW LEVEL SECURITY");
        assertThatThrownBy(this::write)
                .isInstanceOf(BackupRefusedException.class)
                .hasMessageContaining("row-level security");
        assertThat(folder.resolve("out")).isEmptyDirectory();
    }

    @Test
    void knowsTablesOfNoMigrationButNotThoseOfOthers() throws SQLException {
        for (var statement : FURTHER) {
            run(source, statement);
        }
        run(
                source,
                "CREATE TABLE extra.entry_2026_03 PARTITION OF extra.entry"
                        + " FOR VALUES FROM ('2026-03-01') TO ('2026-04-01')");
        run(source, "INSERT INTO extra.entry (at, text) VALUES ('2026-03-10', 'x'), ('2025-01-01', 'y')");
        try (var snapshot = Snapshot.of(source, List.of())) {
            var about = snapshot.about(BackupSource.databaseOnly(source, "test"), NOON);
            assertThat(about.partitions())
                    .extracting(About.Partition::name)
                    .containsExactly("entry_rest", "entry_2026_03");
            assertThat(about.sequences()).contains(new About.SequenceState("extra", "entry_id_seq", 2, true));
            assertThat(about.tables()).extracting(About.Table::part).contains("database/extra.entry");
            assertThat(about.tables()).extracting(About.Table::schema).doesNotContain("public", "pg_catalog");
        }
    }

    private BackupSummary write() {
        return file.write(new BackupSource(source, home, null, "0.1.0"), PASSPHRASE, NOON);
    }

    private static DatabaseLogin fresh() {
        var access = TestDatabase.fresh();
        return new DatabaseLogin(access.url(), access.ownerUser(), access.ownerPassword());
    }

    private static void migrate(DatabaseLogin login) {
        Flyway.configure()
                .dataSource(login.url(), login.user(), login.password())
                .schemas("shouze_history")
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private static List<String> schemas(DatabaseLogin login) throws SQLException {
        return ask(
                login,
                "SELECT nspname FROM pg_namespace WHERE nspowner = current_user::regrole AND nspname <> 'public'");
    }

    private static void run(DatabaseLogin login, String sql) throws SQLException {
        try (var connection = login.connect()) {
            Session.execute(connection, sql);
        }
    }

    private static List<String> ask(DatabaseLogin login, String sql) throws SQLException {
        try (var connection = login.connect()) {
            return Session.texts(connection, sql);
        }
    }
}
