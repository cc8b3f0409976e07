package org.shouze.platform.organization.intake;

import java.util.Map;

/**
 * One row of a spreadsheet as text.
 *
 * @param number the row's number as the spreadsheet shows it, from 1
 * @param cells the text of each column that has one, by the column's index from 0
 */
record SheetRow(int number, Map<Integer, String> cells) {

    /** What a cell holds whose formula has no usable result. */
    static final String BROKEN = "\u0000";

    String at(int column) {
        return cells.getOrDefault(column, "");
    }

    boolean isBlank() {
        return cells.values().stream().allMatch(String::isBlank);
    }
}
