package org.shouze.gongwen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a Word table while its cells are read. */
final class DocxRow {

    private final List<String> cells = new ArrayList<>();
    private boolean mergedAbove;
    private int spanned;

    List<String> cells() {
        return cells;
    }

    void openCell() {
        cells.add("");
        mergedAbove = false;
        spanned = 0;
    }

    /** A cell that goes on from the row above has no value, or {@code continue}. */
    void merge(@Nullable String value) {
        mergedAbove = !"restart".equals(value);
    }

    /** A cell over several columns keeps the ones after it in their place. */
    void span(@Nullable String columns) {
        if (columns != null && columns.matches("[1-9]\\d?")) {
            spanned = Integer.parseInt(columns) - 1;
        }
    }

    void closeCell() {
        if (mergedAbove && !cells.isEmpty()) {
            cells.set(cells.size() - 1, "");
        }
        cells.addAll(Collections.nCopies(spanned, ""));
    }

    void append(String text) {
        if (cells.isEmpty()) {
            cells.add("");
        }
        var last = cells.size() - 1;
        var before = cells.get(last);
        if (!text.isBlank()) {
            cells.set(last, before.isEmpty() ? text : before + "\n" + text);
        }
    }
}
