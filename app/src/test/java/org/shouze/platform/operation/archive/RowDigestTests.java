package org.shouze.platform.operation.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RowDigestTests {

    @Test
    void isTheSameInWhateverOrderTheRowsCome() {
        assertThat(print("one\n", "two\n", "three\n")).isEqualTo(print("three\none\ntwo\n"));
        assertThat(print("o", "ne\ntw", "o\n")).isEqualTo(print("one\n", "two\n"));
    }

    @Test
    void tellsEveryOtherDifference() {
        var print = print("one\ntwo\n");
        for (var other :
                new String[] {"", "one\n", "one\ntwo\ntwo\n", "one\ntwa\n", "onetwo\n", "on\netwo\n", "one\ntwo\n\n"}) {
            assertThat(print(other)).as(other).isNotEqualTo(print);
        }
    }

    private static byte[] print(String... pieces) {
        var digest = new RowDigest();
        for (var piece : pieces) {
            digest.update(piece.getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }
}
