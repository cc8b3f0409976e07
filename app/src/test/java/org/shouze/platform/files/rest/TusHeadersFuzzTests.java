package org.shouze.platform.files.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.shouze.platform.files.UploadChecksum;
import org.shouze.platform.kernel.Refusal;
import org.shouze.support.Mutants;

/** The headers of a resumable upload are read or refused. */
class TusHeadersFuzzTests {

    @FuzzTest(maxDuration = "30s")
    void readsOrRefuses(byte[] input) {
        var text = new String(input, StandardCharsets.ISO_8859_1);
        tries(text, value -> TusHeaders.number(TusHeaders.OFFSET, value));
        tries(text, TusHeaders::fileName);
        tries(text, UploadChecksum::parse);
        assertThat(TusHeaders.isSpoken(text)).isEqualTo(text.equals("1.0.0"));
    }

    private static void tries(String text, Function<String, ?> reader) {
        try {
            reader.apply(text);
        } catch (Refusal unreadable) {
            assertThat(unreadable.findings()).isNotEmpty();
        }
    }

    @Test
    void survivesMutants() {
        Mutants.of(
                        "filename 5pa55qGILnR4dA==,filetype dGV4dC9wbGFpbg==",
                        "sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=",
                        "1099511627776",
                        "1.0.0")
                .forEach(this::readsOrRefuses);
    }
}
