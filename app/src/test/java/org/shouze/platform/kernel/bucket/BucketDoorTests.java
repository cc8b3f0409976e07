package org.shouze.platform.kernel.bucket;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BucketDoorTests {

    @ParameterizedTest
    @ValueSource(strings = {"http://169.254.169.254", "https://169.254.169.254", "https://100.100.100.200"})
    void asksNoAddressAtWhichCloudsTellTheirKeys(String endpoint) {
        assertThatThrownBy(() -> size(endpoint))
                .isInstanceOf(BucketException.class)
                .hasMessageContaining("保留地址");
    }

    @Test
    void sendsNoKeyInClearBeyondTheIntranet() {
        assertThatThrownBy(() -> size("http://198.18.0.1")).hasMessageContaining("明文");
    }

    @Test
    void saysOnlyOfWhatKindAFailureIs() {
        assertThatThrownBy(() -> size("http://127.0.0.1:1"))
                .isInstanceOf(BucketException.class)
                .hasMessage("连接被拒绝，请核对地址、端口和防火墙");
    }

    private static void size(String endpoint) throws Exception {
        var access = new BucketAccess(URI.create(endpoint), "cn-north-1", "files", "the-key", "the-secret");
        try (var bucket = new Bucket(access)) {
            bucket.size("a");
        }
    }
}
