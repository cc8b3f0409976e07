package org.shouze.platform.organization.intake;

import java.util.Map;
import org.shouze.platform.kernel.sheet.SheetTable;

/**
 * One person as the file writes them, all as text.
 *
 * @param number the row in the file, from 1
 * @param broken the address of a cell whose formula has no result, empty where all are fine
 */
record IntakeRow(
        int number,
        String name,
        String employeeNo,
        String section,
        String title,
        String phone,
        String technicalPost,
        String joinedOn,
        String broken) {

    /** The letters of the columns in the file, as a spreadsheet writes them: A, B, … AA. */
    record Layout(Map<IntakeColumn, String> letters) {

        static Layout unknown() {
            return new Layout(Map.of());
        }

        String cell(IntakeColumn column, int row) {
            return SheetTable.cell(letters, column, row);
        }
    }
}
