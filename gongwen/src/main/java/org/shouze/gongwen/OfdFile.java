package org.shouze.gongwen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.shouze.gongwen.DocumentRefusedException.Reason;

/**
 * The lines and tables of an OFD (GB/T 33190-2016): the text codes of the text objects of each page, put into lines by
 * their height on the page, or into the cells of the tables drawn around them.
 */
final class OfdFile {

    private static final int MAX_PAGES = 1_000;
    private static final String ENCRYPTED = "Encryptions";
    /** Texts whose feet differ by less than this (points) stand on one line. */
    private static final double SAME_LINE = 7;
    /** A horizontal gap wider than this (points) separates words; official text is set in 16 point characters. */
    private static final double WORD_GAP = 11.4;

    private final BoundedZip zip;
    private final String fileName;
    private final BlockCollector collector;

    OfdFile(BoundedZip zip, String fileName, BlockCollector collector) {
        this.zip = zip;
        this.fileName = fileName;
        this.collector = collector;
    }

    void read(byte[] root) throws DocumentRefusedException {
        if (zip.part(ENCRYPTED + ".xml") != null || zip.part("Encryptions/Encryptions.xml") != null) {
            throw new DocumentRefusedException(Reason.ENCRYPTED, "文件“%s”已加密；请取消加密后再导入。".formatted(fileName));
        }
        var documents = locations(root, "DocRoot");
        for (var document : documents) {
            readDocument(document);
        }
    }

    private void readDocument(String name) throws DocumentRefusedException {
        var document = zip.part(name);
        if (document == null) {
            throw new DocumentRefusedException(
                    Reason.MALFORMED, "文件“%s”缺少正文部件；请重新导出OFD，或改用docx文件。".formatted(fileName));
        }
        var pages = new ArrayList<String>();
        SafeXml.read(document, fileName, new PageList(pages));
        for (var page : pages.subList(0, Math.min(MAX_PAGES, pages.size()))) {
            var content = zip.part(resolve(name, page));
            if (content != null) {
                var printed = new OfdPage();
                SafeXml.read(content, fileName, printed);
                addPage(printed);
            }
        }
    }

    /** Tables are drawn with lines; all other text stands in lines above, between and below them. */
    private void addPage(OfdPage page) {
        var texts = page.texts();
        for (var table : RuledTable.among(page.rulings())) {
            addLines(texts.stream()
                    .filter(text -> !table.holds(text) && text.y() <= table.top())
                    .toList());
            table.cells(texts.stream().filter(table::holds).toList()).forEach(collector::row);
            texts = texts.stream()
                    .filter(text -> !table.holds(text) && text.y() > table.top())
                    .toList();
        }
        addLines(texts);
    }

    private void addLines(List<PrintedText> texts) {
        var line = new ArrayList<PrintedText>();
        for (var text : texts.stream()
                .sorted(Comparator.comparingDouble(PrintedText::y))
                .toList()) {
            if (!line.isEmpty() && text.y() - line.getFirst().y() > SAME_LINE) {
                flush(line);
            }
            line.add(text);
        }
        flush(line);
    }

    private void flush(List<PrintedText> line) {
        line.sort(Comparator.comparingDouble(PrintedText::x));
        var text = new StringBuilder();
        var right = Double.NaN;
        for (var piece : line) {
            if (piece.x() - right > WORD_GAP) {
                text.append("  ");
            }
            text.append(piece.text());
            right = piece.right();
        }
        PdfLines.collect(text.toString(), collector);
        line.clear();
    }

    private List<String> locations(byte[] part, String element) throws DocumentRefusedException {
        var found = new ArrayList<String>();
        SafeXml.read(part, fileName, new SafeXml.Listener() {
            private boolean inside;

            @Override
            public void start(XMLStreamReader xml) {
                inside = element.equals(xml.getLocalName());
            }

            @Override
            public void text(String text) {
                if (inside && !text.isBlank()) {
                    found.add(resolve("", text.strip()));
                }
            }

            @Override
            public void end(String localName) {
                inside = false;
            }
        });
        return found;
    }

    private static String resolve(String base, String name) {
        if (name.startsWith("/")) {
            return name.substring(1);
        }
        return base.substring(0, base.lastIndexOf('/') + 1) + name;
    }

    private record PageList(List<String> pages) implements SafeXml.Listener {

        @Override
        public void start(XMLStreamReader xml) {
            if ("Page".equals(xml.getLocalName())) {
                var location = xml.getAttributeValue(null, "BaseLoc");
                if (location != null) {
                    pages.add(location);
                }
            }
        }

        @Override
        public void text(String text) {
            // pages are named by attributes
        }

        @Override
        public void end(String localName) {
            // nothing is nested in a page entry
        }
    }
}
