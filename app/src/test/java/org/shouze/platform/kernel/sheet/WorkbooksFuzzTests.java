package org.shouze.platform.kernel.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouze.platform.kernel.Refusal;
import org.shouze.support.Mutants;

/** A workbook is read within its bounds or refused, whatever is in it. */
class WorkbooksFuzzTests {

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void readsOrRefuses(byte[] input) {
        try {
            assertThat(Workbooks.rows(input, "人员")).hasSizeLessThanOrEqualTo(Workbooks.MOST_ROWS + 100);
        } catch (Refusal unreadable) {
            assertThat(unreadable.findings()).isNotNull();
        }
    }

    @Test
    void survivesMutants() throws IOException {
        Mutants.of(seeds().toArray(byte[][]::new)).limit(600).forEach(this::readsOrRefuses);
    }

    static Stream<byte[]> seeds() throws IOException {
        return Stream.of(
                written(new XSSFWorkbook()),
                written(new HSSFWorkbook()),
                "姓名,职务\n林知秋,局长\n".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] written(Workbook workbook) throws IOException {
        try (workbook;
                var out = new ByteArrayOutputStream()) {
            var row = workbook.createSheet("人员").createRow(0);
            row.createCell(0).setCellValue("林知秋");
            row.createCell(1).setCellValue(20260310.5);
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
