package org.shouze.application.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeSwapTests {

    private static final String STAMP = "20260310-120000";

    @TempDir
    Path home;

    @BeforeEach
    void aHomeInUse() throws IOException {
        write("data/PG_VERSION", "old");
        write("keys/master.key", "old");
        write("shouze.lock", "1");
        write("backups/a.szb", "kept");
    }

    @Test
    void putsTheNewInThePlaceOfTheOldAndKeepsTheOld() throws IOException {
        var swap = HomeSwap.prepare(home);
        write("restoring/data/PG_VERSION", "new");
        write("restoring/log/postgresql.log", "of the restore");

        swap.swap(STAMP, true);

        assertThat(home.resolve("data/PG_VERSION")).hasContent("new");
        assertThat(home.resolve("keys")).doesNotExist();
        assertThat(swap.kept(STAMP).resolve("data/PG_VERSION")).hasContent("old");
        assertThat(swap.kept(STAMP).resolve("keys/master.key")).hasContent("old");
        assertThat(home.resolve("backups/a.szb")).hasContent("kept");
        assertThat(home.resolve("shouze.lock")).hasContent("1");
        assertThat(home.resolve("restoring")).doesNotExist();
    }

    /** Root alone can make the difference; whoever else runs this owns both. */
    @Test
    void restoresIntoAFolderOfTheHomesOwner() throws IOException {
        if ("root".equals(System.getProperty("user.name"))) {
            Files.setAttribute(home, "unix:uid", 1234);
        }
        var swap = HomeSwap.prepare(home);
        assertThat(Files.getOwner(swap.folder())).isEqualTo(Files.getOwner(home));
    }

    @Test
    void leavesFilesAndKeysInPlaceWhenOnlyTheDatabaseComesBack() throws IOException {
        var swap = HomeSwap.prepare(home);
        write("restoring/data/PG_VERSION", "new");
        swap.swap(STAMP, false);
        assertThat(home.resolve("data/PG_VERSION")).hasContent("new");
        assertThat(home.resolve("keys/master.key")).hasContent("old");
    }

    @Test
    void goesOnWhereACrashHasCutItShort() throws IOException {
        HomeSwap.prepare(home);
        write("restoring/data/PG_VERSION", "new");
        write("restoring/files/aa", "new");
        write("restoring/replace.list", STAMP + "\ndata\nkeys");
        // The crash: the old data are put aside, the new ones in place, the rest is not.
        Files.createDirectories(home.resolve("replaced-" + STAMP));
        Files.move(home.resolve("data"), home.resolve("replaced-" + STAMP + "/data"));
        Files.move(home.resolve("restoring/data"), home.resolve("data"));

        HomeSwap.finish(home);

        assertThat(home.resolve("data/PG_VERSION")).hasContent("new");
        assertThat(home.resolve("files/aa")).hasContent("new");
        assertThat(home.resolve("replaced-" + STAMP + "/data/PG_VERSION")).hasContent("old");
        assertThat(home.resolve("replaced-" + STAMP + "/keys/master.key")).hasContent("old");
        assertThat(home.resolve("restoring")).doesNotExist();
    }

    @Test
    void forgetsWhatARestoreLeftThatWasNotReady() throws IOException {
        write("restoring/data/PG_VERSION", "half");
        HomeSwap.finish(home);
        assertThat(home.resolve("data/PG_VERSION")).hasContent("old");
        assertThat(HomeSwap.prepare(home).folder()).isEmptyDirectory();
    }

    private void write(String name, String text) throws IOException {
        var file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
