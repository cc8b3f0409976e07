package org.shouze.gongwen.plan;

import java.util.List;

/**
 * A line of the document: a paragraph, a part of one, or a row of a table.
 *
 * @param text the text with its inner white space, which separates names
 * @param cells the cells of a row; empty if it is no row
 */
record Line(String text, List<String> cells) {

    static Line of(String text) {
        return new Line(text, List.of());
    }

    static Line row(List<String> cells) {
        return new Line(
                String.join(" ", cells.stream().filter(cell -> !cell.isBlank()).toList()), cells);
    }

    boolean isRow() {
        return !cells.isEmpty();
    }

    /** The text as it is quoted: white space normalised. */
    String quoted() {
        return isRow() || text.indexOf('。') < 0 ? Texts.collapse(text) : Texts.squeeze(text);
    }
}
