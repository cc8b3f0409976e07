package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;
import org.shouze.gongwen.DocumentText;
import org.shouze.gongwen.DocumentText.Paragraph;
import org.shouze.gongwen.DocumentText.Row;

/**
 * Lines of a document with printed lines joined to paragraphs again: a line that fills its width and ends without a mark
 * goes on in the next one, unless that one starts a heading or a list of persons.
 */
final class Lines {

    static final int SLACK = 3;

    private Lines() {}

    static List<Line> of(DocumentText text) {
        var width = LineWidth.printed(text);
        var lines = new ArrayList<Line>();
        var open = false;
        for (var block : text.blocks()) {
            switch (block) {
                case Row row -> {
                    lines.add(Line.row(row.cells()));
                    open = false;
                }
                case Paragraph paragraph -> {
                    for (var part : paragraph.text().split("\n", -1)) {
                        open = add(part, open, paragraph.wrapped() ? width : LineWidth.soft(paragraph), lines);
                    }
                    open = open && paragraph.wrapped();
                }
            }
        }
        return lines;
    }

    /** Adds a printed line and tells whether it goes on in the next. */
    private static boolean add(String part, boolean open, int width, List<Line> lines) {
        var text = part.strip();
        if (text.isEmpty()) {
            return open;
        }
        if (open && !LineEdges.startsAnew(text) && !lines.isEmpty()) {
            var before = lines.removeLast();
            lines.add(Line.of(before.text() + text));
        } else {
            lines.add(Line.of(text));
        }
        return text.length() >= width - SLACK && !LineEdges.ends(text);
    }
}
