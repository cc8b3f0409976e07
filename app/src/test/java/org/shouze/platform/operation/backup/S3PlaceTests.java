package org.shouze.platform.operation.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouze.platform.kernel.Refusal;
import org.shouze.support.ObjectStore;

/** Against a real S3 server that checks signatures. */
class S3PlaceTests {

    @TempDir
    private static Path folder;

    private static ObjectStore server;

    @BeforeAll
    static void start() throws IOException {
        server = new ObjectStore(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void putsACopyUnderItsPrefix() throws IOException {
        var place = place("/bureau-files/copies", "the-secret");
        var file = Files.write(folder.resolve("a.szb"), new byte[300_000]);

        place.put(file, "a.szb");
        place.put(file, "a.szb");

        assertThat(place.size("a.szb")).isEqualTo(300_000);
        assertThat(place.names()).containsExactly("a.szb");
        assertThat(server.data().resolve("copies/a.szb")).hasSameBinaryContentAs(file);
        place.remove("a.szb");
        place.remove("a.szb");
        assertThat(place.size("a.szb")).isEqualTo(-1);
    }

    @Test
    void failsWithAWrongSecretOrWithoutItsBucket() {
        assertThatThrownBy(() -> place("/bureau-files", "wrong").names()).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> place("/not-there", "the-secret").names()).isInstanceOf(IOException.class);
    }

    @Test
    void refusesAnAddressWithoutABucket() {
        assertThatThrownBy(() -> place("/", "the-secret"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("桶名");
        assertThatThrownBy(() -> S3Place.of(URI.create("ftp://store/bucket"), "the-key", "", "the-secret"))
                .isInstanceOf(Refusal.class);
    }

    private static S3Place place(String path, String secret) {
        var address = URI.create(server.settings().endpoint() + path);
        return S3Place.of(address, "the-key", "cn-north-1", secret);
    }
}
