package org.shouze.gongwen;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
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
    private final Deque<DocxRow> rows = new ArrayDeque<>();
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
            case "pStyle" -> style = SafeXml.attribute(xml, "val");
            case "numId" -> numId = SafeXml.attribute(xml, "val");
            case "ilvl" -> level = SafeXml.attribute(xml, "val");
            case "t" -> runText++;
            case "tab", "ptab" -> tab(xml);
            case "br", "cr" -> paragraph.append('\n');
            case "noBreakHyphen" -> paragraph.append('-');
            case "tr" -> rows.push(new DocxRow());
            case "tc" -> inRow(DocxRow::openCell);
            case "gridSpan" -> inRow(row -> row.span(SafeXml.attribute(xml, "val")));
            case "vMerge" -> inRow(row -> row.merge(SafeXml.attribute(xml, "val")));
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
            case "tc" -> inRow(DocxRow::closeCell);
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

    private void inRow(Consumer<DocxRow> step) {
        var row = rows.peek();
        if (row != null) {
            step.accept(row);
        }
    }

    private void closeRow() {
        var row = rows.poll();
        if (row == null) {
            return;
        }
        var outer = rows.peek();
        if (outer == null) {
            collector.row(row.cells());
        } else {
            outer.append(String.join(" ", row.cells()));
        }
    }
}
