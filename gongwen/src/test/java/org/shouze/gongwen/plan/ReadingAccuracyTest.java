package org.shouze.gongwen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouze.gongwen.plan.ReadingFacts.Kind;

final class ReadingAccuracyTest {

    private static final double FLOOR = 0.97;

    private static final ReadingAccuracy ACCURACY = ReadingAccuracy.over(ReadingAccuracy.KNOWN);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void readsItsOwnPlansWell(Kind kind) {
        assertThat(ACCURACY.precision(kind))
                .as("precision\n%s", ACCURACY.misses())
                .isGreaterThanOrEqualTo(FLOOR);
        assertThat(ACCURACY.recall(kind)).as("recall\n%s", ACCURACY.misses()).isGreaterThanOrEqualTo(FLOOR);
    }

    @Test
    void writesTheReport() throws IOException {
        var report = Path.of("target", "reading-accuracy.txt");
        Files.createDirectories(report.getParent());
        Files.writeString(report, ACCURACY.table());
        System.out.print(ACCURACY.table());
        assertThat(report).isNotEmptyFile();
    }
}
