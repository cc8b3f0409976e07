package org.shouze.gongwen;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.shouze.gongwen.plan.PlanReader;

/** A plan document of any form is read or refused: for the fuzzer, which goes further than {@link org.shouze.gongwen.FuzzTest}. */
final class PlanFuzzTest {

    private static final PlanReader READER = new PlanReader();

    @FuzzTest(maxDuration = "30s")
    void readsOrRefuses(byte[] input) {
        for (var name : new String[] {"a.docx", "a.doc", "a.pdf", "a.ofd", "a.txt"}) {
            try {
                assertThat(READER.read(input, name)).isNotNull();
            } catch (DocumentRefusedException refused) {
                assertThat(refused).isNotNull();
            }
        }
    }
}
