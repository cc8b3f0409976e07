package org.shouze.gongwen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A cell of a printed table: its lines put together again, with a line feed only where somebody began a new one. */
final class PrintedCell {

    /** A gap wider than this part of a character is a blank. */
    private static final double BLANK = 0.4;
    /** A line that leaves less than this many characters free was broken by the edge. */
    private static final double FREE = 1.8;

    private final List<PrintedText> texts = new ArrayList<>();
    private String rest = "";
    private double edge;

    void add(PrintedText text, double rightEdge) {
        texts.add(text);
        edge = rightEdge;
    }

    boolean isBlank() {
        return text().isEmpty();
    }

    /** Whether its last line was broken by the edge. */
    boolean isOpen() {
        var bottom = texts.stream().mapToDouble(PrintedText::y).max().orElse(0);
        var line = texts.stream()
                .filter(text -> bottom - text.y() <= text.size() / 2)
                .toList();
        return !line.isEmpty() && isBroken(line);
    }

    /** Takes the rest of the cell from the next page. */
    void goOn(PrintedCell next) {
        rest += next.text();
    }

    String text() {
        texts.sort(Comparator.comparingDouble(PrintedText::y));
        var text = new StringBuilder();
        var line = new ArrayList<PrintedText>();
        for (var piece : texts) {
            if (!line.isEmpty() && piece.y() - line.getFirst().y() > piece.size() / 2) {
                text.append(line(line)).append(isBroken(line) ? "" : "\n");
                line.clear();
            }
            line.add(piece);
        }
        return text.append(line(line)).append(rest).toString().strip();
    }

    private static String line(List<PrintedText> pieces) {
        return pieces.isEmpty()
                ? ""
                : new PrintedLine(pieces).text(BLANK * pieces.getFirst().size(), " ");
    }

    private boolean isBroken(List<PrintedText> pieces) {
        var last = new PrintedLine(pieces).last();
        return edge - last.right() < FREE * last.size();
    }
}
