package org.shouze.gongwen;

import java.util.regex.Pattern;

/** Printed lines of a page format, without page numbers. */
final class PdfLines {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("\\s*+[-—–－一]?\\s*+\\d{1,4}\\s*+[-—–－一]?\\s*+|第\\s?\\d{1,4}\\s?页.{0,12}");

    private PdfLines() {}

    /** Whether there is more than blanks and page numbers. */
    static boolean says(String text) {
        return text.lines()
                .anyMatch(line -> !line.isBlank() && !PAGE_NUMBER.matcher(line).matches());
    }

    static void collect(String text, BlockCollector collector) {
        text.lines().filter(line -> !PAGE_NUMBER.matcher(line).matches()).forEach(collector::printedLine);
    }
}
