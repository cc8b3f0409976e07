package org.shouze.gongwen;

import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Where a path of an OFD page is drawn: its box and its matrix. */
final class OfdPath {

    private final double[] box;
    private final double[] matrix;

    private OfdPath(double[] box, double[] matrix) {
        this.box = box;
        this.matrix = matrix;
    }

    static final OfdPath NONE = new OfdPath(new double[4], new double[] {1, 0, 0, 1, 0, 0});

    static OfdPath of(XMLStreamReader xml) {
        return new OfdPath(
                numbers(xml.getAttributeValue(null, "Boundary"), 0, 0, 0, 0),
                numbers(xml.getAttributeValue(null, "CTM"), 1, 0, 0, 1, 0, 0));
    }

    /** M and L draw straight lines, C closes the figure; what draws curves is no ruling. */
    void draw(String data, List<Ruling> rulings) {
        var words = data.strip().split("\\s+", -1);
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
                    rulings.add(Ruling.between(pen[0], pen[1], to[0], to[1]));
                    pen = to;
                }
                case "C" -> rulings.add(Ruling.between(pen[0], pen[1], start[0], start[1]));
                default -> {
                    // a number, or a curve
                }
            }
        }
    }

    private double[] at(String[] words, int index) {
        var x = index + 1 < words.length ? number(words[index + 1], 0) : 0;
        var y = index + 2 < words.length ? number(words[index + 2], 0) : 0;
        return new double[] {
            (box[0] + matrix[0] * x + matrix[2] * y + matrix[4]) * OfdPage.POINTS,
            (box[1] + matrix[1] * x + matrix[3] * y + matrix[5]) * OfdPage.POINTS
        };
    }

    /** The numbers of an attribute, or those given if it has others than as many. */
    static double[] numbers(@Nullable String text, double... otherwise) {
        var words = text == null ? new String[0] : text.strip().split("\\s+", otherwise.length + 1);
        var numbers = otherwise.clone();
        for (var i = 0; words.length == numbers.length && i < numbers.length; i++) {
            numbers[i] = number(words[i], otherwise[i]);
        }
        return numbers;
    }

    static double number(@Nullable String text, double otherwise) {
        if (text == null || !text.strip().matches("-?\\d{1,9}(?:\\.\\d{0,12})?")) {
            return otherwise;
        }
        return Double.parseDouble(text.strip());
    }
}
