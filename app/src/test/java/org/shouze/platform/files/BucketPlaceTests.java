package org.shouze.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouze.support.ObjectStore;

/** Against a real S3 server that checks signatures. */
class BucketPlaceTests {

    @TempDir
    private static Path folder;

    private static ObjectStore server;
    private static BucketPlace place;

    @BeforeAll
    static void start() throws IOException {
        server = new ObjectStore(folder);
        place = new BucketPlace(server::settings);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void givesBackWhatWasPut() throws IOException {
        put("content/ab/记录 +1.bin", "水源地巡查");
        assertThat(read("content/ab/记录 +1.bin", 0)).isEqualTo("水源地巡查");
    }

    @Test
    void readsFromAnOffsetOn() throws IOException {
        put("content/cd/one", "0123456789");
        assertThat(read("content/cd/one", 4)).isEqualTo("456789");
    }

    @Test
    void takesTheFileWithIt() throws IOException {
        var file = file("x");
        place.put("content/ef/gone", file);
        assertThat(file).doesNotExist();
    }

    @Test
    void saysWhatIsGone() throws IOException {
        put("content/ef/two", "x");
        place.delete("content/ef/two");
        assertThatThrownBy(() -> place.open("content/ef/two", 0)).isInstanceOf(BrokenContentException.class);
        place.delete("content/ef/two");
    }

    @Test
    void listsWhatLiesThere() throws IOException {
        put("parts/00/three", "x");
        var found = new ArrayList<String>();
        place.each(lying -> found.add(lying.location()));
        assertThat(found).contains("parts/00/three");
    }

    @Test
    void isRefusedWithAWrongSecret() throws IOException {
        var stranger = new BucketPlace(() -> server.withSecret("wrong"));
        var file = file("x");
        assertThatThrownBy(() -> stranger.put("content/00/four", file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("拒绝了访问密钥");
        assertThatThrownBy(() -> stranger.open("content/cd/one", 0)).isInstanceOf(IOException.class);
        assertThat(server.data().resolve("content/00/four")).doesNotExist();
    }

    @Test
    void printsNoSecret() {
        assertThat(server.settings().toString()).doesNotContain("the-secret");
    }

    private static void put(String location, String text) throws IOException {
        place.put(location, file(text));
    }

    private static Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "object", ".tmp"), text);
    }

    private static String read(String location, long from) throws IOException {
        try (var stream = place.open(location, from)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
