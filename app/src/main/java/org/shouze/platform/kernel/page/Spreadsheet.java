package org.shouze.platform.kernel.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A list as a workbook (.xlsx 导出): headings, then a row for each; nothing in it is ever a formula. */
public final class Spreadsheet {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int KEPT_IN_MEMORY = 100;
    private static final int WIDTH = 18 * 256;

    private Spreadsheet() {}

    /** The answer that makes a browser save the list under the name, which needs no ending. */
    public static ResponseEntity<byte[]> answer(String name, List<String> headings, Stream<List<String>> rows) {
        var disposition = ContentDisposition.attachment()
                .filename(name + ".xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CONTENT_TYPE, XLSX)
                .body(write(name, headings, rows));
    }

    private static byte[] write(String name, List<String> headings, Stream<List<String>> rows) {
        try (var workbook = new SXSSFWorkbook(KEPT_IN_MEMORY);
                var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
            row(sheet, heading(workbook), headings);
            sheet.createFreezePane(0, 1);
            for (int column = 0; column < headings.size(); column++) {
                sheet.setColumnWidth(column, WIDTH);
            }
            var text = workbook.createCellStyle();
            text.setQuotePrefixed(true);
            rows.forEachOrdered(cells -> row(sheet, text, cells));
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static CellStyle heading(SXSSFWorkbook workbook) {
        var bold = workbook.createFont();
        bold.setBold(true);
        var style = workbook.createCellStyle();
        style.setFont(bold);
        return style;
    }

    private static void row(SXSSFSheet sheet, CellStyle style, List<String> cells) {
        var row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int column = 0; column < cells.size(); column++) {
            var cell = row.createCell(column);
            cell.setCellValue(cells.get(column));
            cell.setCellStyle(style);
        }
    }
}
