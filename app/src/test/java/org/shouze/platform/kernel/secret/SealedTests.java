package org.shouze.platform.kernel.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealedTests {

    private static final byte[] PLAIN = "云溪区的口令".getBytes(StandardCharsets.UTF_8);

    private final MasterKey key = MasterKey.random();

    @Test
    void opensWhatItSealedForThePurpose() {
        var text = Sealed.of(key, "notify:smtp", PLAIN).toString();
        assertThat(Sealed.parse(text).open(key, "notify:smtp")).isEqualTo(PLAIN);
        assertThat(text).startsWith("s1:" + key.id() + ":").doesNotContain("云溪");
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(Sealed.of(key, "", PLAIN).toString())
                .isNotEqualTo(Sealed.of(key, "", PLAIN).toString());
    }

    @Test
    void opensForNoOtherPurpose() {
        var sealed = Sealed.of(key, "notify:smtp", PLAIN);
        assertThatThrownBy(() -> sealed.open(key, "identity:ldap")).isInstanceOf(MasterKeyException.class);
    }

    @Test
    void opensWithNoOtherKey() {
        var sealed = Sealed.of(key, "", PLAIN);
        assertThatThrownBy(() -> sealed.open(MasterKey.random(), "")).isInstanceOf(MasterKeyException.class);
    }

    @Test
    void noticesEveryChangedBit() {
        var content = Sealed.of(key, "", PLAIN).content();
        for (int bit = 0; bit < content.length * 8; bit++) {
            var forged = content.clone();
            forged[bit / 8] ^= (byte) (1 << bit % 8);
            var sealed = new Sealed(key.id(), forged);
            assertThatThrownBy(() -> sealed.open(key, "")).isInstanceOf(MasterKeyException.class);
        }
    }

    @Test
    void refusesWhatWasNeverSealed() {
        var tooShort = Base64.getUrlEncoder().encodeToString(new byte[20]);
        for (var text : new String[] {"", "geheim", "s1:a", "s1::", "s1:x:%%%", "s2:x:AAAA", "s1:x:" + tooShort}) {
            assertThatThrownBy(() -> Sealed.parse(text)).isInstanceOf(MasterKeyException.class);
        }
    }
}
