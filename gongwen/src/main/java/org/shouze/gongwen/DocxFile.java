package org.shouze.gongwen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The text of a Word document (ECMA-376): paragraphs with their automatic numbers, rows of tables, no deleted text, and
 * of two alternative renderings only the first.
 */
final class DocxFile implements SafeXml.Listener {

    private final BoundedZip zip;
    private final String fileName;
    private final BlockCollector collector;
    private final Deque<OpenRow> rows = new ArrayDeque<>();
    private StringBuilder paragraph = new StringBuilder();
    private @Nullable DocxNumbering numbering;
    private @Nullable String style;
    private @Nullable String numId;
    private @Nullable String level;
    private int ignored;
    private int runText;

    DocxFile(BoundedZip zip, String fileName, BlockCollector collector) {
        this.zip = zip;
        this.fileName = fileName;
        this.collector = collector;
    }

    void read(byte[] document) throws DocumentRefusedException {
        numbering = DocxNumbering.read(zip, fileName);
        SafeXml.read(document, fileName, this);
    }

    @Override
    public void start(XMLStreamReader xml) {
        var name = xml.getLocalName();
        if (ignored > 0 || isIgnored(name)) {
            ignored++;
            return;
        }
        switch (name) {
            case "p" -> startParagraph();
            case "pStyle" -> style = value(xml);
            case "numId" -> numId = value(xml);
            case "ilvl" -> level = value(xml);
            case "t" -> runText++;
            case "tab", "ptab" -> tab(xml);
            case "br", "cr" -> paragraph.append('\n');
            case "noBreakHyphen" -> paragraph.append('-');
            case "tr" -> rows.push(new OpenRow());
            case "tc" -> openCell();
            case "gridSpan" -> span(xml);
            case "vMerge" -> merge(xml);
            default -> {
                // everything else is layout
            }
        }
    }

    @Override
    public void text(String text) {
        if (ignored == 0 && runText > 0) {
            paragraph.append(text);
        }
    }

    @Override
    public void end(String name) {
        if (ignored > 0) {
            ignored--;
            return;
        }
        switch (name) {
            case "p" -> endParagraph();
            case "t" -> runText--;
            case "tc" -> closeCell();
            case "tr" -> closeRow();
            default -> {
                // everything else is layout
            }
        }
    }

    private static boolean isIgnored(String name) {
        return switch (name) {
            case "Fallback", "del", "moveFrom", "instrText", "sectPr", "rPrChange", "pPrChange", "tabs" -> true;
            default -> false;
        };
    }

    private void startParagraph() {
        paragraph = new StringBuilder();
        style = null;
        numId = null;
        level = null;
    }

    /** A {@code w:tab} inside {@code w:tabs} is a tab stop and never comes here. */
    private void tab(XMLStreamReader xml) {
        if (xml.getAttributeCount() == 0 || "ptab".equals(xml.getLocalName())) {
            paragraph.append('\t');
        }
    }

    private void endParagraph() {
        var text = paragraph.toString();
        paragraph = new StringBuilder();
        if (!text.isBlank() && numbering != null) {
            text = numbering.number(numId, level, style) + text;
        }
        var row = rows.peek();
        if (row == null) {
            collector.paragraph(text);
        } else {
            row.append(text);
        }
    }

    private void openCell() {
        var row = rows.peek();
        if (row != null) {
            row.cells.add("");
            row.mergedAbove = false;
            row.spanned = 0;
        }
    }

    private void merge(XMLStreamReader xml) {
        var row = rows.peek();
        if (row != null) {
            row.mergedAbove = !"restart".equals(value(xml));
        }
    }

    /** A cell over several columns keeps the ones after it in their place. */
    private void span(XMLStreamReader xml) {
        var row = rows.peek();
        var columns = value(xml);
        if (row != null && columns != null && columns.matches("[1-9]\\d?")) {
            row.spanned = Integer.parseInt(columns) - 1;
        }
    }

    private void closeCell() {
        var row = rows.peek();
        if (row != null) {
            close(row);
        }
    }

    private static void close(OpenRow row) {
        if (row.mergedAbove && !row.cells.isEmpty()) {
            row.cells.set(row.cells.size() - 1, "");
        }
        row.cells.addAll(Collections.nCopies(row.spanned, ""));
    }

    private void closeRow() {
        var row = rows.poll();
        if (row == null) {
            return;
        }
        var outer = rows.peek();
        if (outer == null) {
            collector.row(row.cells);
        } else {
            outer.append(String.join(" ", row.cells));
        }
    }

    private static @Nullable String value(XMLStreamReader xml) {
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if ("val".equals(xml.getAttributeLocalName(i))) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** A row of a table while its cells are read. */
    private static final class OpenRow {

        private final List<String> cells = new ArrayList<>();
        private boolean mergedAbove;
        private int spanned;

        void append(String text) {
            if (cells.isEmpty()) {
                cells.add("");
            }
            var last = cells.size() - 1;
            var before = cells.get(last);
            if (!text.isBlank()) {
                cells.set(last, before.isEmpty() ? text : before + "\n" + text);
            }
        }
    }
}
