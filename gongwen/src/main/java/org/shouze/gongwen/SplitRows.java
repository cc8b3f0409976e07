package org.shouze.gongwen;

import java.util.ArrayList;
import java.util.List;

/** Rows of printed tables on their way to the document: what a page's end cut apart becomes one row again. */
final class SplitRows {

    private final BlockCollector collector;
    private List<PrintedCell> last = List.of();

    SplitRows(BlockCollector collector) {
        this.collector = collector;
    }

    void add(List<PrintedCell> row) {
        if (goesOn(row)) {
            for (var column = 0; column < row.size(); column++) {
                last.get(column).goOn(row.get(column));
            }
        } else {
            close();
            last = new ArrayList<>(row);
        }
    }

    /** No more rows follow: other text does. */
    void close() {
        if (!last.isEmpty()) {
            collector.row(last.stream().map(PrintedCell::text).toList());
        }
        last = List.of();
    }

    /** The rest of a row has no number of its own, and writes only where the row before broke off at the edge. */
    private boolean goesOn(List<PrintedCell> row) {
        if (row.size() != last.size()
                || row.isEmpty()
                || !row.getFirst().isBlank()
                || last.getFirst().isBlank()) {
            return false;
        }
        var goesOn = false;
        for (var column = 0; column < row.size(); column++) {
            if (!row.get(column).isBlank()) {
                if (!last.get(column).isOpen()) {
                    return false;
                }
                goesOn = true;
            }
        }
        return goesOn;
    }
}
