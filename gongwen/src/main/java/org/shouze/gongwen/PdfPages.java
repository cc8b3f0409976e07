package org.shouze.gongwen;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The pages of a PDF: printed lines, and between them the rows of the tables that are drawn with lines. */
final class PdfPages extends PDFTextStripper {

    private final BlockCollector collector;
    private final SplitRows rows;
    private final PdfRulings rulings = new PdfRulings(this);
    private final StringWriter lines = new StringWriter();

    PdfPages(BlockCollector collector) {
        this.collector = collector;
        this.rows = new SplitRows(collector);
        setSortByPosition(true);
        setLineSeparator("\n");
    }

    void read(PDDocument document) throws IOException {
        writeText(document, lines);
        flushLines();
        rows.close();
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        rulings.take();
        super.processPage(page);
    }

    @Override
    protected void writePage() throws IOException {
        var articles = charactersByArticle;
        for (var table : tables()) {
            var inside = new ArrayList<TextPosition>();
            var above = new ArrayList<List<TextPosition>>();
            var below = new ArrayList<List<TextPosition>>();
            for (var article : articles) {
                above.add(article.stream()
                        .filter(text -> !table.holds(printed(text)) && text.getYDirAdj() <= table.top())
                        .toList());
                below.add(article.stream()
                        .filter(text -> !table.holds(printed(text)) && text.getYDirAdj() > table.top())
                        .toList());
                article.stream().filter(text -> table.holds(printed(text))).forEach(inside::add);
            }
            writeLines(above);
            flushLines();
            table.cells(inside.stream().map(PdfPages::printed).toList()).forEach(rows::add);
            articles = below;
        }
        writeLines(articles);
    }

    private void writeLines(List<List<TextPosition>> articles) throws IOException {
        charactersByArticle = new ArrayList<>();
        articles.forEach(article -> charactersByArticle.add(new ArrayList<>(article)));
        super.writePage();
    }

    /** On a turned page lines and characters are counted from different corners, so that it is read line by line. */
    private List<RuledTable> tables() {
        var page = getCurrentPage();
        var box = page.getCropBox();
        return page.getRotation() % 360 != 0
                ? List.of()
                : RuledTable.among(rulings.take().stream()
                        .map(drawn -> Ruling.between(
                                drawn.left() - box.getLowerLeftX(),
                                box.getUpperRightY() - drawn.top(),
                                drawn.right() - box.getLowerLeftX(),
                                box.getUpperRightY() - drawn.bottom()))
                        .toList());
    }

    private static PrintedText printed(TextPosition text) {
        var x = text.getXDirAdj();
        return new PrintedText(
                x, x + text.getWidthDirAdj(), text.getYDirAdj(), text.getFontSizeInPt(), text.getUnicode());
    }

    private void flushLines() {
        if (PdfLines.says(lines.toString())) {
            rows.close();
            PdfLines.collect(lines.toString(), collector);
        }
        lines.getBuffer().setLength(0);
    }
}
