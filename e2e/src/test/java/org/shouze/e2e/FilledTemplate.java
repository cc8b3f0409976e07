package org.shouze.e2e;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The platform's own template for people, filled in: what Excel would save. */
final class FilledTemplate {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String END = "</sheetData>";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int FIRST_ROW = 2;

    private FilledTemplate() {}

    /** Each row from the first column on; an empty text leaves its cell empty. */
    static FilePayload with(byte[] template, List<List<String>> rows) {
        try {
            var file = Files.createTempFile("people", ".xlsx");
            Files.write(file, template);
            try (var workbook = FileSystems.newFileSystem(file)) {
                var sheet = workbook.getPath(SHEET);
                Files.writeString(sheet, filled(Files.readString(sheet), rows));
            }
            var content = Files.readAllBytes(file);
            Files.delete(file);
            return new FilePayload("花名册.xlsx", TYPE, content);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String filled(String sheet, List<List<String>> rows) {
        if (!sheet.contains(END)) {
            throw new AssertionError(sheet);
        }
        var added = IntStream.range(0, rows.size())
                .mapToObj(at -> row(at + FIRST_ROW, rows.get(at)))
                .collect(Collectors.joining());
        return sheet.replace(END, added + END);
    }

    private static String row(int number, List<String> cells) {
        return IntStream.range(0, cells.size())
                .filter(at -> !cells.get(at).isEmpty())
                .mapToObj(at -> "<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                        .formatted('A' + at, number, cells.get(at)))
                .collect(Collectors.joining("", "<row r=\"" + number + "\">", "</row>"));
    }
}
