package org.shouze.platform.organization.intake;

import java.util.Set;
import java.util.UUID;
import org.shouze.platform.kernel.sheet.CellDates;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.PersonRules;

/**
 * A row's cells understood, or the first thing that is wrong with them.
 *
 * @param technicalGiven whether the row says anything about the technical post
 * @param problem a sentence, empty when all cells are fine
 */
record RowReading(Wanted wanted, boolean technicalGiven, String problem, String cell) {

    private static final Set<String> YES = Set.of("是", "√", "✓", "✔", "1", "y", "yes", "true", "有");
    private static final Set<String> NO = Set.of("否", "×", "✗", "0", "n", "no", "false", "无", "-", "—");
    private static final UUID NOWHERE = new UUID(0, 0);
    private static final int LONGEST_SECTION = 100;

    static RowReading of(IntakeRow row, IntakeRow.Layout layout) {
        var technical = row.technicalPost().strip().toLowerCase(java.util.Locale.ROOT);
        var joinedOn = CellDates.read(row.joinedOn().strip()).orElse(null);
        var person = PersonRules.cleaned(new NewPerson(
                NOWHERE,
                null,
                row.name(),
                row.title(),
                row.employeeNo(),
                row.phone(),
                YES.contains(technical),
                joinedOn));
        var wanted = new Wanted(
                person.name(),
                person.employeeNo(),
                row.section().replaceAll("\\p{Cntrl}", " ").strip(),
                person.title(),
                person.phone(),
                person.technicalPost(),
                joinedOn);
        return new Problems(row, layout).reading(person, wanted, technical);
    }

    /** Looks for what is wrong, column by column. */
    private record Problems(IntakeRow row, IntakeRow.Layout layout) {

        RowReading reading(NewPerson person, Wanted wanted, String technical) {
            var given = !technical.isEmpty();
            if (!row.broken().isEmpty()) {
                return new RowReading(wanted, given, "单元格中的公式没有可用的结果，请改为直接填写内容。", row.broken());
            }
            if (given && !YES.contains(technical) && !NO.contains(technical)) {
                return wrong(wanted, IntakeColumn.TECHNICAL, "“" + row.technicalPost() + "”无法识别，专业技术岗位请填“是”或“否”。");
            }
            if (!row.joinedOn().isBlank() && wanted.joinedOn() == null) {
                return wrong(wanted, IntakeColumn.JOINED, "到岗日期“" + row.joinedOn() + "”无法识别，请写明年月日，例如 2024-03-01。");
            }
            if (wanted.section().length() > LONGEST_SECTION) {
                return wrong(wanted, IntakeColumn.SECTION, "科室名称超过 100 个字，请使用规范简称。");
            }
            return PersonRules.findings(person).stream()
                    .findFirst()
                    .map(finding -> wrong(wanted, column(finding.field()), finding.message()))
                    .orElseGet(() -> new RowReading(wanted, given, "", ""));
        }

        private RowReading wrong(Wanted wanted, IntakeColumn column, String sentence) {
            return new RowReading(wanted, false, sentence, layout.cell(column, row.number()));
        }

        private static IntakeColumn column(String field) {
            return switch (field) {
                case "title" -> IntakeColumn.TITLE;
                case "employeeNo" -> IntakeColumn.EMPLOYEE_NO;
                case "phone" -> IntakeColumn.PHONE;
                case "joinedOn" -> IntakeColumn.JOINED;
                default -> IntakeColumn.NAME;
            };
        }
    }
}
