package org.shouze.platform.operation.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeContentsTests {

    @TempDir
    Path home;

    @Test
    void takesWhatBelongsIntoABackupAlone() throws IOException {
        for (var file : List.of(
                "files/ab/one",
                "keys/master.key",
                "data/base/1",
                "log/shouze.log",
                "files/unfinished/x",
                "files/ab/two.partial",
                "replaced-1/files/ab/one",
                "backups/a.szb")) {
            write(file);
        }
        assertThat(names()).containsExactly("home/files/ab/one", "home/keys/master.key");
    }

    /** The database and uploads remove files while a backup looks for what it takes. */
    @Test
    void isNotDisturbedByFilesThatComeAndGo() throws Exception {
        write("files/ab/one");
        var going = new AtomicBoolean(true);
        var busy = Thread.ofVirtual().start(() -> {
            for (int n = 0; going.get(); n = (n + 1) % 50) {
                comeAndGo("data/pgsql_tmp/" + n);
                comeAndGo("files/unfinished/" + n);
                comeAndGo("files/ab/gone" + n + ".partial");
            }
        });
        try {
            for (int round = 0; round < 2000; round++) {
                assertThat(names()).containsExactly("home/files/ab/one");
            }
        } finally {
            going.set(false);
            busy.join();
        }
    }

    private void comeAndGo(String file) {
        try {
            write(file);
            Files.delete(home.resolve(file));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private void write(String file) throws IOException {
        Files.createDirectories(home.resolve(file).getParent());
        Files.writeString(home.resolve(file), file);
    }

    private List<String> names() throws IOException {
        var written = new ByteArrayOutputStream();
        var parts = new PartWriter(written);
        new HomeContents(home).writeTo(parts, null);
        return parts.finish().parts().stream().map(Manifest.Part::name).toList();
    }
}
