package org.shouze.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes spreadsheets for tests, row by row. */
public final class SheetMaker {

    private SheetMaker() {}

    public static byte[] xlsx(String... rows) {
        return xlsx(sheet -> fill(sheet, rows));
    }

    public static byte[] xlsx(Consumer<Sheet> fill) {
        return bytes(new XSSFWorkbook(), fill);
    }

    public static byte[] xls(Consumer<Sheet> fill) {
        return bytes(new HSSFWorkbook(), fill);
    }

    /** Cells are parted by commas; the first row is the sheet's first. */
    public static void fill(Sheet sheet, String... rows) {
        for (int number = 0; number < rows.length; number++) {
            var row = sheet.createRow(number);
            var cells = rows[number].split(",", -1);
            for (int column = 0; column < cells.length; column++) {
                if (!cells[column].isEmpty()) {
                    row.createCell(column).setCellValue(cells[column]);
                }
            }
        }
    }

    private static byte[] bytes(Workbook workbook, Consumer<Sheet> fill) {
        try (workbook;
                var bytes = new ByteArrayOutputStream()) {
            fill.accept(workbook.createSheet("人员"));
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
