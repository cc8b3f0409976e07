package org.shouze.gongwen;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** The text codes and the drawn lines of one page of an OFD, in points; the file counts in millimetres. */
final class OfdPage implements SafeXml.Listener {

    static final double POINTS = 72 / 25.4;
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
    private OfdPath path = OfdPath.NONE;
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
            case "PathObject" -> path = OfdPath.of(xml);
            case "TextCode" -> {
                x = OfdPath.number(xml.getAttributeValue(null, "X"), x);
                y = OfdPath.number(xml.getAttributeValue(null, "Y"), y);
                startCode();
            }
            case "AbbreviatedData" -> startCode();
            default -> {
                // pictures have no text
            }
        }
    }

    private void startObject(XMLStreamReader xml) {
        var box = OfdPath.numbers(xml.getAttributeValue(null, "Boundary"), 0, 0, 0, 0);
        left = box[0];
        top = box[1];
        width = box[2];
        size = OfdPath.number(xml.getAttributeValue(null, "Size"), USUAL_SIZE);
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
            case "AbbreviatedData" -> {
                inCode = false;
                path.draw(code.toString(), rulings);
            }
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
}
