package org.shouze.platform.organization.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.shouze.platform.kernel.Refusal;

/** The people sheet (人员表) in a workbook: where its heading is, which column is which, and the people below. */
record PeopleSheet(IntakeRow.Layout layout, List<IntakeRow> rows) {

    private static final int HEADING_WITHIN = 20;

    /** @throws Refusal when no heading is found, nobody is listed, or too many are */
    static PeopleSheet in(List<SheetRow> sheet) {
        for (int at = 0; at < Math.min(HEADING_WITHIN, sheet.size()); at++) {
            var columns = columns(sheet.get(at));
            if (columns.containsKey(IntakeColumn.NAME)) {
                return below(columns, sheet.subList(at + 1, sheet.size()));
            }
        }
        throw Refusal.invalid("file", "没有找到表头。第一张工作表的前 20 行中应有一行写明“姓名、工号、科室、职务、电话”等列名，可下载模板对照。");
    }

    private static PeopleSheet below(Map<IntakeColumn, Integer> columns, List<SheetRow> sheet) {
        var rows = new ArrayList<IntakeRow>();
        for (var row : sheet) {
            if (!row.isBlank() && !isBare(columns, row)) {
                rows.add(person(columns, row));
            }
        }
        if (rows.isEmpty()) {
            throw Refusal.invalid("file", "表头下面没有人员。请填写后再上传。");
        }
        if (rows.size() > Workbooks.MOST_ROWS) {
            throw Refusal.invalid("file", "人员超过 20,000 行。请分成几个文件分别导入。");
        }
        return new PeopleSheet(layout(columns), List.copyOf(rows));
    }

    /** A row that has nothing in our columns: a remark beside the table. */
    private static boolean isBare(Map<IntakeColumn, Integer> columns, SheetRow row) {
        return columns.values().stream().allMatch(column -> row.at(column).isBlank());
    }

    private static IntakeRow person(Map<IntakeColumn, Integer> columns, SheetRow row) {
        var texts = new EnumMap<IntakeColumn, String>(IntakeColumn.class);
        var broken = "";
        for (var column : IntakeColumn.values()) {
            var index = columns.get(column);
            var text = index == null ? "" : row.at(index);
            if (index != null && text.equals(SheetRow.BROKEN)) {
                broken = CellReference.convertNumToColString(index) + row.number();
                text = "";
            }
            texts.put(column, text.replace("\u0000", ""));
        }
        return new IntakeRow(
                row.number(),
                texts.getOrDefault(IntakeColumn.NAME, ""),
                texts.getOrDefault(IntakeColumn.EMPLOYEE_NO, ""),
                texts.getOrDefault(IntakeColumn.SECTION, ""),
                texts.getOrDefault(IntakeColumn.TITLE, ""),
                texts.getOrDefault(IntakeColumn.PHONE, ""),
                texts.getOrDefault(IntakeColumn.TECHNICAL, ""),
                texts.getOrDefault(IntakeColumn.JOINED, ""),
                broken);
    }

    private static Map<IntakeColumn, Integer> columns(SheetRow row) {
        var columns = new EnumMap<IntakeColumn, Integer>(IntakeColumn.class);
        row.cells().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(cell -> IntakeColumn.under(cell.getValue())
                        .ifPresent(column -> columns.putIfAbsent(column, cell.getKey())));
        return columns;
    }

    private static IntakeRow.Layout layout(Map<IntakeColumn, Integer> columns) {
        var letters = new EnumMap<IntakeColumn, String>(IntakeColumn.class);
        columns.forEach((column, index) -> letters.put(column, CellReference.convertNumToColString(index)));
        return new IntakeRow.Layout(letters);
    }
}
