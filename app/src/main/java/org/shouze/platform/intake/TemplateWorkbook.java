package org.shouze.platform.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An empty spreadsheet to fill in (导入模板): the headings, and a sheet that explains them. */
final class TemplateWorkbook {

    private static final int WIDTH = 18 * 256;
    private static final int GUIDE_WIDTH = 90 * 256;

    private TemplateWorkbook() {}

    static byte[] of(SheetIntake intake) {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            headings(workbook, intake);
            guide(workbook.createSheet("填写说明"), intake);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void headings(Workbook workbook, SheetIntake intake) {
        var bold = workbook.createFont();
        bold.setBold(true);
        var style = workbook.createCellStyle();
        style.setFont(bold);
        var sheet = workbook.createSheet(intake.noun());
        var row = sheet.createRow(0);
        for (var field : intake.fields()) {
            var cell = row.createCell(Math.max(row.getLastCellNum(), 0));
            cell.setCellValue(field.label());
            cell.setCellStyle(style);
            sheet.setColumnWidth(cell.getColumnIndex(), WIDTH);
        }
        sheet.createFreezePane(0, 1);
    }

    private static void guide(Sheet sheet, SheetIntake intake) {
        sheet.setColumnWidth(0, GUIDE_WIDTH);
        Stream.concat(
                        intake.guide().stream(),
                        intake.fields().stream()
                                .filter(field -> !field.hint().isEmpty())
                                .map(field -> field.label() + "：" + field.hint()))
                .forEachOrdered(line ->
                        sheet.createRow(sheet.getLastRowNum() + 1).createCell(0).setCellValue(line));
    }
}
