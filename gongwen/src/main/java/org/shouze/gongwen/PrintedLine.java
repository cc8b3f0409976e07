package org.shouze.gongwen;

import java.util.Comparator;
import java.util.List;

/** Texts that stand on one line of a page, from left to right. */
record PrintedLine(List<PrintedText> texts) {

    PrintedLine {
        texts = texts.stream()
                .sorted(Comparator.comparingDouble(PrintedText::x))
                .toList();
    }

    /** The text of the line, with a blank where a gap is wider than this. */
    String text(double gap, String blank) {
        var line = new StringBuilder();
        var right = Double.NaN;
        for (var piece : texts) {
            line.append(piece.x() - right > gap ? blank : "").append(piece.text());
            right = piece.right();
        }
        return line.toString();
    }

    PrintedText last() {
        return texts.getLast();
    }
}
