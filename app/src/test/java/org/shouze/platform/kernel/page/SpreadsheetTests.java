package org.shouze.platform.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SpreadsheetTests {

    @Test
    void writesTextThatNeverBecomesAFormula() throws IOException {
        var answer =
                Spreadsheet.answer("清单", List.of("名称"), Stream.of(List.of("=HYPERLINK(\"http://a\")"), List.of("+1")));
        assertThat(answer.getHeaders().getFirst("Content-Disposition")).startsWith("attachment;");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(Objects.requireNonNull(answer.getBody())))) {
            var sheet = workbook.getSheet("清单");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("名称");
            var cell = sheet.getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
        }
    }

    /** A unit may be called as it likes, a sheet may not. */
    @Test
    void namesTheSheetAsASpreadsheetAllows() throws IOException {
        var name = "文化[旅游]局/执法*支队?资产台账以及一个比三十一个字还要长的名字";
        var answer = Spreadsheet.answer(name, List.of("名称"), Stream.of());
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(Objects.requireNonNull(answer.getBody())))) {
            assertThat(workbook.getSheetName(0)).startsWith("文化").hasSizeLessThanOrEqualTo(31);
        }
    }
}
