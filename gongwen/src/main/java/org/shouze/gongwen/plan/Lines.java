package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.shouze.gongwen.DocumentText;
import org.shouze.gongwen.DocumentText.Paragraph;
import org.shouze.gongwen.DocumentText.Row;

/**
 * Lines of a document with printed lines joined to paragraphs again: a line that fills its width and ends without a mark
 * goes on in the next one, unless that one starts a heading or a list of persons.
 */
final class Lines {

    private static final String ENDS = "。！？；：;:!?.";
    static final int SLACK = 3;
    private static final Pattern STARTS_PERSONS = Pattern.compile(
            "^\\s{0,8}(?:第一|常务|执行)?(?:副\\s{0,4})?(?:组\\s{0,6}[长员]|成\\s{0,6}员|主\\s{0,6}任|委\\s{0,6}员|联络员)[\\s：:（(].*+");

    private static final Pattern TITLE =
            Pattern.compile("[^，。；：、]{6,40}(?:方案|通知|计划|办法|制度|意见|细则|规定|预案|要点|决定|清单|[工务解单]表)");

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
        if (open && !startsAnew(text) && !lines.isEmpty()) {
            var before = lines.removeLast();
            lines.add(Line.of(before.text() + text));
        } else {
            lines.add(Line.of(text));
        }
        return text.length() >= width - SLACK
                && ENDS.indexOf(text.charAt(text.length() - 1)) < 0
                && !TITLE.matcher(text).matches();
    }

    private static boolean startsAnew(String text) {
        return HeadingNumber.of(text) != null || STARTS_PERSONS.matcher(text).matches();
    }
}
