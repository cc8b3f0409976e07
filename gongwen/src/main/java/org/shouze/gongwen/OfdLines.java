package org.shouze.gongwen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the texts of an OFD page into lines by their height, or into the cells of the tables drawn around them. */
final class OfdLines {

    /** Texts whose feet differ by less than this (points) stand on one line. */
    private static final double SAME_LINE = 7;
    /** A horizontal gap wider than this (points) separates words; official text is set in 16 point characters. */
    private static final double WORD_GAP = 11.4;

    private OfdLines() {}

    /** Tables are drawn with lines; all other text stands in lines above, between and below them. */
    static void collect(OfdPage page, BlockCollector collector) {
        var rows = new SplitRows(collector);
        var texts = page.texts();
        for (var table : RuledTable.among(page.rulings())) {
            addLines(
                    collector,
                    texts.stream()
                            .filter(text -> !table.holds(text) && text.y() <= table.top())
                            .toList());
            table.cells(texts.stream().filter(table::holds).toList()).forEach(rows::add);
            rows.close();
            texts = texts.stream()
                    .filter(text -> !table.holds(text) && text.y() > table.top())
                    .toList();
        }
        addLines(collector, texts);
    }

    private static void addLines(BlockCollector collector, List<PrintedText> texts) {
        var line = new ArrayList<PrintedText>();
        for (var text : texts.stream()
                .sorted(Comparator.comparingDouble(PrintedText::y))
                .toList()) {
            if (!line.isEmpty() && text.y() - line.getFirst().y() > SAME_LINE) {
                flush(collector, line);
            }
            line.add(text);
        }
        flush(collector, line);
    }

    private static void flush(BlockCollector collector, List<PrintedText> line) {
        PdfLines.collect(new PrintedLine(line).text(WORD_GAP, "  "), collector);
        line.clear();
    }
}
