package org.shouze.platform.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.sheet.Headings;
import org.shouze.platform.kernel.sheet.SheetTable;
import org.shouze.platform.kernel.sheet.SheetTable.TableRow;
import org.shouze.platform.kernel.sheet.Workbooks;

/**
 * A spreadsheet as it was read (表格内容).
 *
 * @param letters the columns as the spreadsheet writes them, by their fields' keys
 */
record SheetReading(Map<String, String> letters, List<IntakeLine> lines) {

    private static final int SAMPLED = 5;

    /** The columns of what a module takes in. */
    private record Columns(SheetIntake intake) implements Headings<IntakeField> {

        @Override
        public Optional<IntakeField> under(String heading) {
            return intake.fields().stream()
                    .filter(field -> field.isUnder(heading))
                    .findFirst();
        }

        @Override
        public IntakeField key() {
            return intake.fields().getFirst();
        }

        @Override
        public String what() {
            return intake.noun();
        }

        @Override
        public String sample() {
            return intake.fields().stream()
                    .limit(SAMPLED)
                    .map(IntakeField::label)
                    .collect(Collectors.joining("、"));
        }
    }

    /** @throws Refusal when the file cannot be read, has no heading, or too many rows */
    static SheetReading of(SheetIntake intake, byte[] content) {
        var table = SheetTable.in(Workbooks.rows(content, intake.noun()), new Columns(intake));
        var letters = new HashMap<String, String>();
        table.letters().forEach((field, letter) -> letters.put(field.key(), letter));
        return new SheetReading(
                Map.copyOf(letters),
                table.rows().stream().map(SheetReading::line).toList());
    }

    private static IntakeLine line(TableRow<IntakeField> row) {
        var texts = new HashMap<String, String>();
        row.texts().forEach((field, text) -> {
            if (!text.isBlank()) {
                texts.put(field.key(), text.strip());
            }
        });
        return new IntakeLine(row.number(), Map.copyOf(texts), row.broken());
    }
}
