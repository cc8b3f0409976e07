package org.shouze.platform.operation.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.shouze.support.Mutants;

/** The head of a backup costs bounded work before the passphrase is known to be right. */
class SealFuzzTests {

    @FuzzTest(maxDuration = "30s")
    void opensNothingThatIsNoBackup(byte[] input) {
        try {
            assertThat(Seal.read(new ByteArrayInputStream(input), "a passphrase")
                            .head())
                    .isNotEmpty();
        } catch (BackupRefusedException | IOException refused) {
            assertThat(refused).hasMessageNotContaining("Exception");
        }
    }

    @Test
    void survivesMutants() {
        var head = ByteBuffer.allocate(59).put("SHOUZEB1".getBytes(StandardCharsets.US_ASCII));
        head.position(24).putInt(8).putInt(1).putInt(1);
        Mutants.of(head.array()).limit(300).forEach(this::opensNothingThatIsNoBackup);
    }
}
