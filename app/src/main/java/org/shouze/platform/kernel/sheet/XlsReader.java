package org.shouze.platform.kernel.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;

/** Reads the first sheet of an old .xls workbook. */
final class XlsReader {

    private XlsReader() {}

    static List<SheetRow> read(byte[] content, int limit) throws IOException {
        try (var workbook = new HSSFWorkbook(new ByteArrayInputStream(content))) {
            var sheet = workbook.getSheetAt(0);
            var rows = new ArrayList<SheetRow>();
            for (Row row : sheet) {
                if (rows.size() > limit) {
                    break;
                }
                var cells = new HashMap<Integer, String>();
                row.forEach(cell -> cells.put(cell.getColumnIndex(), text(cell)));
                cells.values().removeIf(String::isEmpty);
                rows.add(new SheetRow(row.getRowNum() + 1, cells));
            }
            return MergedCells.spread(rows, sheet.getMergedRegions());
        }
    }

    private static String text(Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue().strip();
            case NUMERIC -> NumberText.of(cell.getNumericCellValue(), DateUtil.isCellDateFormatted(cell));
            case BOOLEAN -> cell.getBooleanCellValue() ? "是" : "否";
            case ERROR -> SheetRow.BROKEN;
            case BLANK, FORMULA, _NONE -> "";
        };
    }
}
