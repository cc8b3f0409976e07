package org.shouze.gongwen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.DocumentRefusedException.Reason;

/**
 * The printed lines of an OFD (GB/T 33190-2016): the text codes of the text objects of each page, put into lines by
 * their height on the page.
 */
final class OfdFile {

    private static final int MAX_PAGES = 1_000;
    private static final String ENCRYPTED = "Encryptions";
    /** Text objects whose tops differ by less than this (mm) stand on one line. */
    private static final double SAME_LINE = 2.5;
    /** A horizontal gap wider than this (mm) separates words; official text is set in 5.6 mm characters. */
    private static final double WORD_GAP = 4.0;

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
                var texts = new ArrayList<Piece>();
                SafeXml.read(content, fileName, new PageTexts(texts));
                addLines(texts);
            }
        }
    }

    private void addLines(List<Piece> pieces) {
        pieces.sort(Comparator.comparingDouble(Piece::y));
        var line = new ArrayList<Piece>();
        for (var piece : pieces) {
            if (!line.isEmpty() && piece.y() - line.getFirst().y() > SAME_LINE) {
                flush(line);
            }
            line.add(piece);
        }
        flush(line);
    }

    private void flush(List<Piece> line) {
        line.sort(Comparator.comparingDouble(Piece::x));
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

    private static double number(@Nullable String text, double otherwise) {
        if (text == null || !text.strip().matches("-?\\d{1,9}(?:\\.\\d{0,12})?")) {
            return otherwise;
        }
        return Double.parseDouble(text.strip());
    }

    /** A run of characters with its place on the page, in millimetres. */
    private record Piece(double x, double y, double right, String text) {}

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

    private static final class PageTexts implements SafeXml.Listener {

        private final List<Piece> pieces;
        private final StringBuilder code = new StringBuilder();
        private double left;
        private double top;
        private double size = 5.64;
        private double width;
        private double x;
        private double y;
        private boolean inCode;

        PageTexts(List<Piece> pieces) {
            this.pieces = pieces;
        }

        @Override
        public void start(XMLStreamReader xml) {
            switch (xml.getLocalName()) {
                case "TextObject" -> startObject(xml);
                case "TextCode" -> startCode(xml);
                default -> {
                    // paths and pictures have no text
                }
            }
        }

        private void startObject(XMLStreamReader xml) {
            var boundary = xml.getAttributeValue(null, "Boundary");
            var box = boundary == null ? new String[0] : boundary.strip().split("\\s+", 5);
            left = box.length == 4 ? number(box[0], 0) : 0;
            top = box.length == 4 ? number(box[1], 0) : 0;
            width = box.length == 4 ? number(box[2], 0) : 0;
            size = number(xml.getAttributeValue(null, "Size"), 5.64);
            x = 0;
            y = 0;
        }

        private void startCode(XMLStreamReader xml) {
            x = number(xml.getAttributeValue(null, "X"), x);
            y = number(xml.getAttributeValue(null, "Y"), y);
            code.setLength(0);
            inCode = true;
        }

        @Override
        public void text(String text) {
            if (inCode) {
                code.append(text);
            }
        }

        @Override
        public void end(String localName) {
            if ("TextCode".equals(localName)) {
                inCode = false;
                if (!code.isEmpty()) {
                    var start = left + x;
                    var set = Math.max(width, 0) > 0 ? left + width : start + size * code.length();
                    var right = Math.min(set, start + size * code.length());
                    pieces.add(new Piece(start, top + y, right, code.toString()));
                }
            }
        }
    }
}
