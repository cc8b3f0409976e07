package org.shouze.platform.kernel.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.shouze.platform.kernel.Refusal;

/**
 * A table in a spreadsheet (数据表): its heading found, the rows below it by column.
 *
 * @param letters the columns as a spreadsheet writes them: A, B, … AA
 */
public record SheetTable<C>(Map<C, String> letters, List<TableRow<C>> rows) {

    private static final int HEADING_WITHIN = 20;

    /**
     * A row of the table (数据行).
     *
     * @param number the row in the file, from 1
     * @param texts what stands in each column that the table has
     * @param broken the address of a cell whose formula has no result, empty where all are fine
     */
    public record TableRow<C>(int number, Map<C, String> texts, String broken) {

        public String at(C column) {
            return texts.getOrDefault(column, "");
        }
    }

    /** @throws Refusal when no heading is found, nothing is listed, or too much is */
    public static <C> SheetTable<C> in(List<SheetRow> sheet, Headings<C> headings) {
        for (int at = 0; at < Math.min(HEADING_WITHIN, sheet.size()); at++) {
            var columns = columns(sheet.get(at), headings);
            if (columns.containsKey(headings.key())) {
                return below(columns, sheet.subList(at + 1, sheet.size()), headings.what());
            }
        }
        throw Refusal.invalid("file", "没有找到表头。第一张工作表的前 20 行中应有一行写明“" + headings.sample() + "”等列名，可下载模板对照。");
    }

    private static <C> Map<C, Integer> columns(SheetRow row, Headings<C> headings) {
        var columns = new LinkedHashMap<C, Integer>();
        row.cells().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(cell -> headings.under(Headings.reduced(cell.getValue()))
                        .ifPresent(column -> columns.putIfAbsent(column, cell.getKey())));
        return columns;
    }

    private static <C> SheetTable<C> below(Map<C, Integer> columns, List<SheetRow> sheet, String what) {
        var rows = new ArrayList<TableRow<C>>();
        for (var row : sheet) {
            if (columns.values().stream().anyMatch(column -> !row.at(column).isBlank())) {
                rows.add(row(columns, row));
            }
        }
        if (rows.isEmpty()) {
            throw Refusal.invalid("file", "表头下面没有" + what + "。请填写后再上传。");
        }
        if (rows.size() > Workbooks.MOST_ROWS) {
            throw Refusal.invalid("file", what + "超过 20,000 行。请分成几个文件分别导入。");
        }
        var letters = new HashMap<C, String>();
        columns.forEach((column, index) -> letters.put(column, CellReference.convertNumToColString(index)));
        return new SheetTable<>(Map.copyOf(letters), List.copyOf(rows));
    }

    private static <C> TableRow<C> row(Map<C, Integer> columns, SheetRow row) {
        var texts = new HashMap<C, String>();
        var broken = "";
        for (var column : columns.entrySet()) {
            var text = row.at(column.getValue());
            if (text.equals(SheetRow.BROKEN)) {
                broken = CellReference.convertNumToColString(column.getValue()) + row.number();
            }
            texts.put(column.getKey(), text.replace(SheetRow.BROKEN, ""));
        }
        return new TableRow<>(row.number(), Map.copyOf(texts), broken);
    }

    /** Where a cell stands, for sentences: its address, or its row where the table lacks the column. */
    public static <C> String cell(Map<C, String> letters, C column, int row) {
        var letter = letters.getOrDefault(column, "");
        return letter.isEmpty() ? "第" + row + "行" : letter + row;
    }
}
