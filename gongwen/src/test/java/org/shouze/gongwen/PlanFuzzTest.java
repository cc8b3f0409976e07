package org.shouze.gongwen;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouze.gongwen.plan.PlanReader;

/** A plan document of any form is read or refused, however far the fuzzer goes. */
final class PlanFuzzTest {

    private static final List<String> LINES = List.of("云溪区某局网络安全工作方案", "组长：张小明 局长", "每季度开展一次网络安全自查。");
    private static final PlanReader READER = new PlanReader();

    @MethodSource("seeds")
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

    static Stream<byte[]> seeds() {
        return Stream.of(
                TestFiles.docx(LINES), TestFiles.resource("06-table.doc"), TestFiles.utf8(String.join("\n", LINES)));
    }
}
