package org.shouze.platform.organization.intake;

import java.util.List;
import java.util.Optional;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.sheet.Headings;
import org.shouze.platform.kernel.sheet.SheetRow;
import org.shouze.platform.kernel.sheet.SheetTable;
import org.shouze.platform.kernel.sheet.SheetTable.TableRow;

/** The people sheet (人员表) in a workbook: where its heading is, which column is which, and the people below. */
record PeopleSheet(IntakeRow.Layout layout, List<IntakeRow> rows) {

    static final String WHAT = "人员";

    private static final Headings<IntakeColumn> HEADINGS = new Headings<>() {

        @Override
        public Optional<IntakeColumn> under(String heading) {
            return IntakeColumn.under(heading);
        }

        @Override
        public IntakeColumn key() {
            return IntakeColumn.NAME;
        }

        @Override
        public String what() {
            return WHAT;
        }

        @Override
        public String sample() {
            return "姓名、工号、科室、职务、电话";
        }
    };

    /** @throws Refusal when no heading is found, nobody is listed, or too many are */
    static PeopleSheet in(List<SheetRow> sheet) {
        var table = SheetTable.in(sheet, HEADINGS);
        return new PeopleSheet(
                new IntakeRow.Layout(table.letters()),
                table.rows().stream().map(PeopleSheet::person).toList());
    }

    private static IntakeRow person(TableRow<IntakeColumn> row) {
        return new IntakeRow(
                row.number(),
                row.at(IntakeColumn.NAME),
                row.at(IntakeColumn.EMPLOYEE_NO),
                row.at(IntakeColumn.SECTION),
                row.at(IntakeColumn.TITLE),
                row.at(IntakeColumn.PHONE),
                row.at(IntakeColumn.TECHNICAL),
                row.at(IntakeColumn.JOINED),
                row.broken());
    }
}
