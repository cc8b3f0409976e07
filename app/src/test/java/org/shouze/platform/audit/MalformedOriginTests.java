package org.shouze.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouze.platform.audit.chain.Verdict;
import org.shouze.platform.kernel.BusinessTime;

/** Whatever the database itself was told of where a change came from: the log goes on. */
class MalformedOriginTests {

    @Test
    void linksWhatCameFromNobodyItCanName(@TempDir Path home) {
        var log = new LogOfItsOwn(home, new BusinessTime(Clock.systemUTC()));
        log.note("之前的记录");
        log.owner
                .sql("INSERT INTO audit.pending (kind, summary, context) VALUES ('CHANGE', '来历不明', 'nobody'),"
                        + " ('CHANGE', '单位不明', repeat(chr(31), 10) || 'nowhere')")
                .update();
        log.note("之后的记录");
        assertThat(log.verdict()).isInstanceOf(Verdict.Whole.class);
        assertThat(String.join("\n", log.lines())).contains("来历不明", "nobody", "单位不明", "nowhere", "之后的记录");
    }
}
