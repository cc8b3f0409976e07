package org.shouze.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.shouze.platform.files.VirusScanner.Verdict;
import org.shouze.support.Mutants;

/** What clamd and the reading process say is understood or called not understood; a hostile document may have made them say it. */
class OtherAnswersFuzzTests {

    @FuzzTest(maxDuration = "30s")
    void understandsOrRefuses(byte[] input) {
        var said = new String(input, StandardCharsets.UTF_8);
        var verdict = VirusScanner.verdict(said);
        assertThat(verdict instanceof Verdict.Clean).isEqualTo(said.equals("stream: OK"));
        if (verdict instanceof Verdict.Undecided(var why)) {
            assertThat(why).hasSizeBetween(1, 210).doesNotContainPattern("\\p{Cntrl}");
        }
        if (verdict instanceof Verdict.Infected(var signature)) {
            assertThat(signature).hasSizeBetween(1, 200).doesNotContainPattern("\\p{Cntrl}");
        }
        try {
            assertThat(VirusScanner.version(said).program()).startsWith("ClamAV ");
        } catch (IOException another) {
            assertThat(another).hasMessage("what answers there is no ClamAV");
        }
        try {
            assertThat(PreviewBlock.parse(input)).hasSizeLessThanOrEqualTo(input.length);
        } catch (IOException garbled) {
            assertThat(garbled).isNotNull();
        }
    }

    @Test
    void survivesMutants() {
        Mutants.of(
                        "stream: OK",
                        "stream: Win.Test.EICAR_HDB-1 FOUND",
                        "INSTREAM size limit exceeded. ERROR",
                        "ClamAV 1.4.3/27800/Mon Nov 23 08:00:00 2026",
                        "h\0\2ABp\0\1Cr\0\3D\tE")
                .forEach(this::understandsOrRefuses);
    }
}
