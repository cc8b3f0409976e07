package org.shouze.platform.organization.intake;

/**
 * One row of an import (导入明细).
 *
 * @param number the row in the file
 * @param note what changes, or why the row stays out
 * @param cell the address of the cell that is wrong, empty where none is
 * @param kept why an undo left the row's person as it is, empty otherwise
 */
public record ImportRowView(
        int number,
        ImportOutcome outcome,
        String name,
        String employeeNo,
        String section,
        String title,
        String note,
        String cell,
        String kept) {}
