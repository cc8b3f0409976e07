package org.shouze.application.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouze.platform.operation.archive.BackupFile;
import org.shouze.support.TestDatabase;

class UpgradeGuardTests {

    private static final String EARLIER = "202611221230";
    private static final String NAME = "旧版本中的文件.docx";

    @TempDir
    Path home;

    private final DatabaseAccess database = TestDatabase.fresh();

    @Test
    void hasNothingToDoForAnEmptyDatabaseOrOneOfThisVersion() {
        assertThat(guard().before()).isEmpty();
        migrate(null);
        assertThat(guard().before()).isEmpty();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void backsUpTheDataOfAnEarlierVersion() throws IOException, SQLException {
        migrate(EARLIER);
        execute("INSERT INTO files.file VALUES (gen_random_uuid(), gen_random_uuid(), '" + NAME
                + "', 'text/plain', repeat('a', 64), 3, now())");

        var backup = guard().before().orElseThrow();

        var passphrase = Files.readString(home.resolve("upgrade/passphrase")).strip();
        var other = TestDatabase.fresh();
        new BackupFile(backup).restore(passphrase, OfflineBackup.login(other), home.resolve("back"));
        assertThat(ask(other, "SELECT name FROM files.file")).isEqualTo(NAME);
        assertThat(ask(other, "SELECT max(version) FROM shouze_history.flyway_schema_history"))
                .isEqualTo(EARLIER);
    }

    @Test
    void backsUpOnceHoweverOftenAFailingUpgradeIsTried() throws IOException {
        migrate(EARLIER);
        var first = guard().before().orElseThrow();
        assertThat(guard().before()).hasValue(first);
        Files.delete(first);
        var again = guard().before().orElseThrow();
        assertThat(again).exists();
        migrate(null);
        assertThat(guard().before()).isEmpty();
        assertThat(home.resolve("upgrade/attempt")).doesNotExist();
        assertThat(again).exists();
    }

    @Test
    void refusesTheDataOfANewerVersion() throws SQLException {
        migrate(null);
        execute(
                "INSERT INTO shouze_history.flyway_schema_history"
                        + " VALUES (999, '209912312359', 'of tomorrow', 'SQL', 'V209912312359__x.sql', 1, 'me', now(), 1, true)");
        assertThatThrownBy(() -> guard().before())
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageContaining("数据由更新版本的守责写入")
                .extracting(refused -> ((StartupRefusedException) refused).getExitCode())
                .isEqualTo(StartupRefusedException.HOPELESS);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void leavesTheOldDataAsTheyWereWhenAMigrationFailsAfterOthers(@TempDir Path broken) throws Exception {
        migrate(EARLIER);
        var before = ask(database, "SELECT count(*) FROM shouze_history.flyway_schema_history");
        Files.writeString(broken.resolve("V209901010000__kernel_fine.sql"), "CREATE TABLE kernel.fine (id int)");
        Files.writeString(broken.resolve("V209901010001__kernel_broken.sql"), "ALTER TABLE kernel.nothing ADD x int");

        assertThatThrownBy(() -> migrate(null, "filesystem:" + broken)).isInstanceOf(FlywayException.class);

        assertThat(ask(database, "SELECT count(*) FROM shouze_history.flyway_schema_history"))
                .isEqualTo(before);
        assertThat(ask(database, "SELECT to_regclass('kernel.fine')")).isEqualTo("null");
        assertThat(ask(database, "SELECT to_regclass('meeting.meeting')")).isEqualTo("null");
    }

    private UpgradeGuard guard() {
        return new UpgradeGuard(database, home, "0.2.0");
    }

    private void migrate(@org.jspecify.annotations.Nullable String target, String... further) {
        var locations = new String[further.length + 1];
        locations[0] = "classpath:db/migration";
        System.arraycopy(further, 0, locations, 1, further.length);
        Flyway.configure()
                .dataSource(database.url(), database.ownerUser(), database.ownerPassword())
                .schemas("shouze_history")
                .locations(locations)
                .outOfOrder(true)
                .group(true)
                .target(target == null ? "latest" : target)
                .load()
                .migrate();
    }

    private void execute(String sql) throws SQLException {
        try (var connection =
                DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword())) {
            Sql.execute(connection, sql);
        }
    }

    private static String ask(DatabaseAccess access, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword())) {
            return Sql.text(connection, sql);
        }
    }
}
