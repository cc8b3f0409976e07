package org.shouze.platform.files.reading;

import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/**
 * Writes what a document says as a row of blocks: paragraphs, rows of tables, beginnings of sheets and pages. Each is a
 * letter and a text in Java's own encoding of strings; no mark-up leaves this process.
 */
final class Outline {

    private static final int MOST_CHARACTERS = 200_000;
    private static final int MOST_BLOCKS = 5_000;
    private static final int LONGEST = 20_000;
    private static final int MOST_ROWS = 500;
    private static final int MOST_PAGES = 300;

    private final DataOutputStream out;
    private int characters;
    private int blocks;

    Outline(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    void write(String mediaType, byte[] content) throws IOException {
        ZipSecureFile.setMaxEntrySize(100L << 20);
        ZipSecureFile.setMaxFileCount(5_000);
        if (mediaType.endsWith("/pdf")) {
            pdf(content);
        } else if (mediaType.endsWith("wordprocessingml.document")) {
            word(content);
        } else if (mediaType.endsWith("spreadsheetml.sheet")) {
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
                sheets(workbook);
            }
        } else if (mediaType.equals("application/msword")) {
            oldWord(content);
        } else if (mediaType.equals("application/x-ole-storage")) {
            try (var workbook = new HSSFWorkbook(new ByteArrayInputStream(content))) {
                sheets(workbook);
            }
        } else {
            throw new UnreadableException("no reader for " + mediaType);
        }
        out.flush();
    }

    private void pdf(byte[] content) throws IOException {
        try (var document = Loader.loadPDF(content)) {
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= Math.min(document.getNumberOfPages(), MOST_PAGES) && hasRoom(); page++) {
                block('P', "");
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.getText(document).lines().forEach(line -> block('p', line));
            }
        }
    }

    private void word(byte[] content) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(content))) {
            for (var element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    block(isHeading(paragraph) ? 'h' : 'p', paragraph.getText());
                } else if (element instanceof XWPFTable table) {
                    table.getRows().stream()
                            .limit(MOST_ROWS)
                            .forEach(row -> row(row.getTableCells().stream()
                                    .map(cell -> cell.getText())
                                    .toList()));
                }
            }
        }
    }

    private static boolean isHeading(XWPFParagraph paragraph) {
        var style = paragraph.getStyle();
        return style != null && (style.startsWith("Heading") || style.matches("[1-6]"));
    }

    private void oldWord(byte[] content) throws IOException {
        try (var document = new HWPFDocument(new ByteArrayInputStream(content))) {
            var range = document.getRange();
            for (int i = 0; i < range.numParagraphs() && hasRoom(); i++) {
                block('p', range.getParagraph(i).text());
            }
        }
    }

    private void sheets(Workbook workbook) {
        var format = new DataFormatter();
        for (var sheet : workbook) {
            block('s', sheet.getSheetName());
            var rows = 0;
            for (var row : sheet) {
                if (rows++ == MOST_ROWS || !hasRoom()) {
                    break;
                }
                var cells = java.util.stream.StreamSupport.stream(row.spliterator(), false)
                        .limit(50)
                        .map(format::formatCellValue)
                        .toList();
                row(cells);
            }
        }
    }

    private void row(List<String> cells) {
        block('r', cells.stream().map(cell -> cell.replace('\t', ' ')).collect(Collectors.joining("\t")));
    }

    private void block(char kind, String text) {
        var clean = text.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", " ").strip();
        if (!hasRoom() || (clean.isEmpty() && kind == 'p')) {
            return;
        }
        var kept = clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
        try {
            out.writeByte(kind);
            out.writeUTF(kept);
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
        characters += kept.length();
        blocks++;
    }

    private boolean hasRoom() {
        return characters < MOST_CHARACTERS && blocks < MOST_BLOCKS;
    }
}
