package org.shouze.platform.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestTests {

    /** The examples of FIPS 180-4 and GB/T 32905-2016. */
    @Test
    void agreesWithTheStandards() {
        var abc = Digest.of("abc");
        assertThat(abc.sha256Hex()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(abc.sm3Hex()).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    /** The example of docs/audit-log.md, calculated with sha256sum. */
    @Test
    void linksAsTheDocumentSays() {
        var first = Digest.NONE.next(1, Digest.of("{}"));
        assertThat(first.sha256Hex()).isEqualTo("11877e2e7b75bc88d35d117371131d661b930d8bc576d3a189fa753f95e10266");
    }

    @Test
    void linksEachPositionDifferently() {
        var entry = Digest.of("{}");
        assertThat(Digest.NONE.next(1, entry)).isNotEqualTo(Digest.NONE.next(2, entry));
    }
}
