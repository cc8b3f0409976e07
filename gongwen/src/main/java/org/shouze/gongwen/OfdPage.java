package org.shouze.gongwen;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The text codes and the drawn lines of one page of an OFD, in points; the file counts in millimetres. */
final class OfdPage implements SafeXml.Listener {

    private static final double POINTS = 72 / 25.4;
    /** Official text is set in characters of this height. */
    private static final double USUAL_SIZE = 5.64;

    private final List<PrintedText> texts = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final StringBuilder code = new StringBuilder();
    private double left;
    private double top;
    private double width;
    private double size = USUAL_SIZE;
    private double x;
    private double y;
    private double[] matrix = {1, 0, 0, 1, 0, 0};
    private boolean inCode;

    List<PrintedText> texts() {
        return texts;
    }

    List<Ruling> rulings() {
        return rulings;
    }

    @Override
    public void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "TextObject" -> startObject(xml);
            case "PathObject" -> {
                startObject(xml);
                matrix = matrix(xml.getAttributeValue(null, "CTM"));
            }
            case "TextCode" -> {
                x = number(xml.getAttributeValue(null, "X"), x);
                y = number(xml.getAttributeValue(null, "Y"), y);
                startCode();
            }
            case "AbbreviatedData" -> startCode();
            default -> {
                // pictures have no text
            }
        }
    }

    private void startObject(XMLStreamReader xml) {
        var boundary = xml.getAttributeValue(null, "Boundary");
        var box = boundary == null ? new String[0] : boundary.strip().split("\\s+", 5);
        left = box.length == 4 ? number(box[0], 0) : 0;
        top = box.length == 4 ? number(box[1], 0) : 0;
        width = box.length == 4 ? number(box[2], 0) : 0;
        size = number(xml.getAttributeValue(null, "Size"), USUAL_SIZE);
        x = 0;
        y = 0;
    }

    private void startCode() {
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
        switch (localName) {
            case "TextCode" -> endText();
            case "AbbreviatedData" -> endPath();
            default -> {
                // nothing else was begun
            }
        }
    }

    private void endText() {
        inCode = false;
        if (!code.isEmpty()) {
            var start = left + x;
            var set = width > 0 ? left + width : start + size * code.length();
            var right = Math.min(set, start + size * code.length());
            texts.add(new PrintedText(
                    start * POINTS, right * POINTS, (top + y) * POINTS, size * POINTS, code.toString()));
        }
    }

    /** M and L draw straight lines, C closes the figure; what draws curves is no ruling. */
    private void endPath() {
        inCode = false;
        var words = code.toString().strip().split("\\s+", -1);
        var start = new double[2];
        var pen = new double[2];
        for (var i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "M", "S" -> {
                    start = at(words, i);
                    pen = start;
                }
                case "L" -> {
                    var to = at(words, i);
                    draw(pen, to);
                    pen = to;
                }
                case "C" -> draw(pen, start);
                default -> {
                    // a number, or a curve
                }
            }
        }
    }

    private double[] at(String[] words, int index) {
        var px = index + 1 < words.length ? number(words[index + 1], 0) : 0;
        var py = index + 2 < words.length ? number(words[index + 2], 0) : 0;
        return new double[] {
            (left + matrix[0] * px + matrix[2] * py + matrix[4]) * POINTS,
            (top + matrix[1] * px + matrix[3] * py + matrix[5]) * POINTS
        };
    }

    private void draw(double[] from, double[] to) {
        rulings.add(Ruling.between(from[0], from[1], to[0], to[1]));
    }

    private static double[] matrix(@Nullable String text) {
        var matrix = new double[] {1, 0, 0, 1, 0, 0};
        var numbers = text == null ? new String[0] : text.strip().split("\\s+", 7);
        for (var i = 0; numbers.length == matrix.length && i < matrix.length; i++) {
            matrix[i] = number(numbers[i], matrix[i]);
        }
        return matrix;
    }

    private static double number(@Nullable String text, double otherwise) {
        if (text == null || !text.strip().matches("-?\\d{1,9}(?:\\.\\d{0,12})?")) {
            return otherwise;
        }
        return Double.parseDouble(text.strip());
    }
}
