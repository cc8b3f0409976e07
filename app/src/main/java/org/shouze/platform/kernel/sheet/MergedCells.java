package org.shouze.platform.kernel.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;

/** Gives every cell of a merged range the text of its first one, as a reader of the sheet understands it. */
final class MergedCells {

    private static final int WIDEST = 64;

    private MergedCells() {}

    static List<SheetRow> spread(List<SheetRow> rows, List<CellRangeAddress> ranges) {
        if (ranges.isEmpty()) {
            return rows;
        }
        Map<Integer, SheetRow> byNumber = new HashMap<>();
        rows.forEach(row -> byNumber.put(row.number(), row));
        ranges.stream()
                .filter(range -> range.getLastColumn() - range.getFirstColumn() < WIDEST)
                .forEach(range -> spread(byNumber, range));
        return rows;
    }

    private static void spread(Map<Integer, SheetRow> rows, CellRangeAddress range) {
        var first = rows.get(range.getFirstRow() + 1);
        var text = first == null ? "" : first.at(range.getFirstColumn());
        for (int number = range.getFirstRow() + 1; !text.isEmpty() && number <= range.getLastRow() + 1; number++) {
            var row = rows.get(number);
            // NB: a row that has nothing of its own is not there: a merged heading must not invent people.
            if (row == null || row.isBlank()) {
                continue;
            }
            for (int column = range.getFirstColumn(); column <= range.getLastColumn(); column++) {
                row.cells().putIfAbsent(column, text);
            }
        }
    }
}
