package org.shouze.platform.kernel.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Follows the elements of a worksheet: {@code row}, {@code c}, {@code v}, {@code is/t}, {@code mergeCell}. */
final class XlsxSheetHandler extends DefaultHandler {

    private static final int LONGEST_CELL = 32_767;

    private final ReadOnlySharedStringsTable strings;
    private final StylesTable styles;
    private final int limit;
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private HashMap<Integer, String> cells = new HashMap<>();
    private int number;
    private int column;
    private String type = "";
    private int style = -1;
    private boolean formula;
    private boolean hasValue;
    private boolean reading;

    XlsxSheetHandler(ReadOnlySharedStringsTable strings, StylesTable styles, int limit) {
        this.strings = strings;
        this.styles = styles;
        this.limit = limit;
    }

    List<SheetRow> rows() {
        return rows;
    }

    List<CellRangeAddress> merged() {
        return merged;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "row" -> {
                number = attributes.getValue("r") == null ? number + 1 : Integer.parseInt(attributes.getValue("r"));
                cells = new HashMap<>();
                column = -1;
            }
            case "c" -> startCell(attributes);
            case "f" -> formula = true;
            case "v", "t" -> {
                reading = true;
                hasValue = true;
            }
            case "mergeCell" -> merged.add(CellRangeAddress.valueOf(attributes.getValue("ref")));
            default -> reading = false;
        }
    }

    private void startCell(Attributes attributes) {
        var reference = attributes.getValue("r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = attributes.getValue("s") == null ? -1 : Integer.parseInt(attributes.getValue("s"));
        formula = false;
        hasValue = false;
        value.setLength(0);
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (reading && value.length() < LONGEST_CELL) {
            value.append(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "v", "t" -> reading = false;
            case "c" -> endCell();
            case "row" -> {
                if (rows.size() <= limit) {
                    rows.add(new SheetRow(number, cells));
                }
            }
            default -> {}
        }
    }

    private void endCell() {
        var text = text();
        if (!text.isEmpty()) {
            cells.put(column, text);
        }
    }

    private String text() {
        if (!hasValue || value.isEmpty()) {
            return formula && !"str".equals(type) ? SheetRow.BROKEN : "";
        }
        var raw = value.toString();
        return switch (type) {
            case "s" ->
                strings.getItemAt(Integer.parseInt(raw.strip())).getString().strip();
            case "str", "inlineStr" -> raw.strip();
            case "b" -> "1".equals(raw.strip()) ? "是" : "否";
            case "e" -> SheetRow.BROKEN;
            case "d" -> raw.strip();
            default -> NumberText.of(Double.parseDouble(raw.strip()), isDate());
        };
    }

    private boolean isDate() {
        if (style < 0 || style >= styles.getNumCellStyles()) {
            return false;
        }
        var cellStyle = styles.getStyleAt(style);
        return DateUtil.isADateFormat(cellStyle.getDataFormat(), cellStyle.getDataFormatString());
    }
}
