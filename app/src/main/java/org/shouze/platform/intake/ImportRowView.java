package org.shouze.platform.intake;

/**
 * One row of an import (导入明细).
 *
 * @param number the row in the file
 * @param name what the row is about
 * @param note what changes, or why the row stays out
 * @param cell the address of the cell that is wrong, empty where none is
 * @param kept why taking the import back left the record as it is, empty otherwise
 */
public record ImportRowView(int number, ImportOutcome outcome, String name, String note, String cell, String kept) {}
