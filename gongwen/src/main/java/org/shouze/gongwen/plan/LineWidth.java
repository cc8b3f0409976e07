package org.shouze.gongwen.plan;

import org.shouze.gongwen.DocumentText;
import org.shouze.gongwen.DocumentText.Paragraph;

/** How long a line must be to go on in the next one. */
final class LineWidth {

    private static final int WIDEST_PRINTED = 70;
    private static final int NARROWEST_PRINTED = 18;

    private LineWidth() {}

    /** The common width of printed lines, or more than any line has if the lines are whole paragraphs. */
    static int printed(DocumentText text) {
        var lengths = text.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .filter(Paragraph::wrapped)
                .mapToInt(paragraph -> paragraph.text().strip().length())
                .toArray();
        var widest = 0;
        for (var length : lengths) {
            widest = Math.max(widest, length);
        }
        if (widest > WIDEST_PRINTED || widest < NARROWEST_PRINTED) {
            return Integer.MAX_VALUE;
        }
        return widest;
    }

    /** Soft line breaks fall in the middle of a sentence only where someone forced the look of a full line. */
    static int soft(Paragraph paragraph) {
        return paragraph.text().indexOf('\n') < 0 ? Integer.MAX_VALUE : NARROWEST_PRINTED + Lines.SLACK;
    }
}
