package org.shouze.platform.kernel.sheet;

import java.util.Map;

/**
 * One row of a spreadsheet as text (表格行).
 *
 * @param number the row's number as the spreadsheet shows it, from 1
 * @param cells the text of each column that has one, by the column's index from 0
 */
public record SheetRow(int number, Map<Integer, String> cells) {

    /** What a cell holds whose formula has no usable result. */
    public static final String BROKEN = "\u0000";

    public String at(int column) {
        return cells.getOrDefault(column, "");
    }

    public boolean isBlank() {
        return cells.values().stream().allMatch(String::isBlank);
    }
}
