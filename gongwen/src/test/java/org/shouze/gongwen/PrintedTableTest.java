package org.shouze.gongwen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouze.gongwen.DocumentText.Row;

/** Tables that are only lines and characters on a page. */
final class PrintedTableTest {

    private static final double SIZE = 10;

    @Test
    void rejoinsARowThatAPageCutApart() {
        var collector = new BlockCollector();
        var rows = new SplitRows(collector);
        rows.add(row("9", "组织宣传周活动，并于活动"));
        rows.add(row("", "结束后10日内报送总结"));
        rows.add(row("10", "报送年度总结"));
        rows.close();
        assertThat(collector.blocks())
                .containsExactly(new Row(List.of("9", "组织宣传周活动，并于活动结束后10日内报送总结")), new Row(List.of("10", "报送年度总结")));
    }

    @Test
    void keepsARowApartThatOnlyLacksItsFirstCell() {
        var collector = new BlockCollector();
        var rows = new SplitRows(collector);
        rows.add(row("副组长", "李四"));
        rows.add(row("", "王五"));
        rows.close();
        assertThat(collector.blocks()).containsExactly(new Row(List.of("副组长", "李四")), new Row(List.of("", "王五")));
    }

    @Test
    void leavesTheCellsBelowAndBesideAMergedOneEmpty() {
        var table = RuledTable.among(List.of(
                        Ruling.between(0, 0, 200, 0),
                        Ruling.between(100, 20, 200, 20),
                        Ruling.between(0, 40, 200, 40),
                        Ruling.between(0, 60, 200, 60),
                        Ruling.between(0, 0, 0, 60),
                        Ruling.between(100, 0, 100, 40),
                        Ruling.between(200, 0, 200, 60)))
                .getFirst();
        var cells = table.cells(List.of(
                text(5, 25, "组织"), text(105, 15, "会议"), text(105, 35, "经费"), text(5, 55, "要求"), text(105, 55, "从严")));
        assertThat(cells.stream()
                        .map(row -> row.stream().map(PrintedCell::text).toList())
                        .toList())
                .containsExactly(List.of("组织", "会议"), List.of("", "经费"), List.of("要求 从严", ""));
    }

    @Test
    void takesABoxForNoTable() {
        assertThat(RuledTable.among(List.of(
                        Ruling.between(0, 0, 200, 0),
                        Ruling.between(0, 60, 200, 60),
                        Ruling.between(0, 0, 0, 60),
                        Ruling.between(200, 0, 200, 60))))
                .isEmpty();
    }

    private static List<PrintedCell> row(String number, String task) {
        return List.of(cell(number, 40), cell(task, 125));
    }

    private static PrintedCell cell(String text, double edge) {
        var cell = new PrintedCell();
        if (!text.isEmpty()) {
            cell.add(text(0, 10, text), edge);
        }
        return cell;
    }

    private static PrintedText text(double x, double y, String text) {
        return new PrintedText(x, x + text.length() * SIZE, y, SIZE, text);
    }
}
