package org.shouze.gongwen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A table drawn with lines on a page. */
final class RuledTable {

    /** A page of drawings has more lines than any table. */
    private static final int MOST_RULINGS = 4_000;

    private static final int FEWEST_LINES = 3;
    private static final int MOST_COLUMNS = 40;
    private static final int MOST_ROWS = 400;

    private final List<Ruling> rulings;
    private final List<Double> columns;
    private final List<Double> rows;
    private boolean[][] ruled = {};
    private boolean[][] parted = {};

    private RuledTable(List<Ruling> rulings) {
        this.rulings = rulings;
        this.columns = RuledGrid.places(
                rulings.stream().filter(Ruling::isVertical).map(Ruling::x).toList());
        this.rows = RuledGrid.places(
                rulings.stream().filter(Ruling::isHorizontal).map(Ruling::y).toList());
    }

    /** The tables of a page from top to bottom: lines that touch, with at least two columns and two rows. */
    static List<RuledTable> among(List<Ruling> drawn) {
        var straight = drawn.stream().filter(Ruling::isStraight).distinct().toList();
        if (straight.size() > MOST_RULINGS) {
            return List.of();
        }
        return RuledGrid.connected(straight).stream()
                .map(RuledTable::new)
                .filter(RuledTable::isGrid)
                .sorted(Comparator.comparingDouble(RuledTable::top))
                .toList();
    }

    private boolean isGrid() {
        return columns.size() >= FEWEST_LINES
                && rows.size() >= FEWEST_LINES
                && columns.size() <= MOST_COLUMNS
                && rows.size() <= MOST_ROWS;
    }

    double top() {
        return rows.getFirst();
    }

    /** Whether a text stands in the table. */
    boolean holds(PrintedText text) {
        return text.middle() > columns.getFirst()
                && text.middle() < columns.getLast()
                && text.centre() > rows.getFirst()
                && text.centre() < rows.getLast();
    }

    /** The cells row by row with their texts; a cell merged into another one is empty. */
    List<List<PrintedCell>> cells(List<PrintedText> texts) {
        findBorders();
        List<List<PrintedCell>> cells = new ArrayList<>();
        for (var row = 0; row + 1 < rows.size(); row++) {
            var line = new ArrayList<PrintedCell>();
            for (var column = 0; column + 1 < columns.size(); column++) {
                line.add(new PrintedCell());
            }
            cells.add(line);
        }
        for (var text : texts) {
            var column = RuledGrid.band(columns, text.middle());
            var row = RuledGrid.band(rows, text.centre());
            cells.get(firstRow(row, column))
                    .get(firstColumn(row, column))
                    .add(text, columns.get(lastColumn(row, column) + 1));
        }
        return cells;
    }

    private void findBorders() {
        ruled = new boolean[rows.size() - 1][columns.size() - 1];
        parted = new boolean[rows.size() - 1][columns.size() - 1];
        for (var row = 0; row + 1 < rows.size(); row++) {
            for (var column = 0; column + 1 < columns.size(); column++) {
                ruled[row][column] = findsRuled(row, column);
                parted[row][column] = findsParted(row, column);
            }
        }
    }

    /** Where a merged cell starts: the first row above it without a line between. */
    private int firstRow(int row, int column) {
        var first = row;
        while (first > 0 && !ruled[first][column]) {
            first--;
        }
        return first;
    }

    private int firstColumn(int row, int column) {
        var first = column;
        while (first > 0 && !parted[row][first]) {
            first--;
        }
        return first;
    }

    private int lastColumn(int row, int column) {
        var last = column;
        while (last + 2 < columns.size() && !parted[row][last + 1]) {
            last++;
        }
        return last;
    }

    /** Whether a line is drawn above a cell. */
    private boolean findsRuled(int row, int column) {
        var x = (columns.get(column) + columns.get(column + 1)) / 2;
        return rulings.stream()
                .anyMatch(ruling -> ruling.isHorizontal()
                        && Math.abs(ruling.y() - rows.get(row)) < Ruling.NEAR
                        && ruling.left() <= x
                        && ruling.right() >= x);
    }

    /** Whether a line is drawn left of a cell. */
    private boolean findsParted(int row, int column) {
        var y = (rows.get(row) + rows.get(row + 1)) / 2;
        return rulings.stream()
                .anyMatch(ruling -> ruling.isVertical()
                        && Math.abs(ruling.x() - columns.get(column)) < Ruling.NEAR
                        && ruling.top() <= y
                        && ruling.bottom() >= y);
    }
}
