package org.shouze.responsibility.obligation.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shouze.platform.kernel.page.Page;
import org.shouze.responsibility.obligation.Area;
import org.shouze.responsibility.obligation.HeatMap;
import org.shouze.responsibility.obligation.OccurrenceState;

/** The overview's picture of the year (年度义务热力图): areas by months, and how far the year has come. */
record YearPanel(HeatMap heat) implements Page {

    static final int LABEL_WIDTH = 92;
    static final int CELL_WIDTH = 58;
    static final int CELL_HEIGHT = 34;
    static final int HEAD = 26;
    private static final int PERCENT = 100;

    @Override
    public String title() {
        return heat.year() + "年义务进度";
    }

    List<Map.Entry<Area, List<HeatMap.Cell>>> rows() {
        return List.copyOf(heat.rows().entrySet());
    }

    List<Integer> months() {
        return IntStream.rangeClosed(1, 12).boxed().toList();
    }

    int width() {
        return LABEL_WIDTH + 12 * CELL_WIDTH;
    }

    int height() {
        return HEAD + rows().size() * CELL_HEIGHT;
    }

    int x(int month) {
        return LABEL_WIDTH + (month - 1) * CELL_WIDTH;
    }

    int y(int index) {
        return HEAD + index * CELL_HEIGHT;
    }

    int total() {
        return heat.totals().values().stream().mapToInt(Integer::intValue).sum();
    }

    int count(OccurrenceState state) {
        return heat.totals().getOrDefault(state, 0);
    }

    int percentDone() {
        var wanted = total() - count(OccurrenceState.EXEMPT);
        return wanted == 0 ? 0 : count(OccurrenceState.DONE) * PERCENT / wanted;
    }

    List<OccurrenceState> states() {
        return List.of(OccurrenceState.values());
    }

    String href(Area area, HeatMap.Cell cell) {
        var month = heat.year() + "-" + (cell.month() < 10 ? "0" : "") + cell.month();
        return "/obligations?by=month&area=" + area.name() + "&month=" + month;
    }

    /** What a cell says: how many are done of how many. */
    static String numbers(HeatMap.Cell cell) {
        return cell.count(OccurrenceState.DONE) + "/" + cell.total();
    }

    /** The word in a cell, so that its colour is never alone. */
    static String word(HeatMap.Cell cell) {
        var worst = cell.worst();
        return worst == null ? "" : worst.label();
    }

    static String tone(HeatMap.Cell cell) {
        var worst = cell.worst();
        return worst == null ? "none" : worst.tone();
    }

    static String told(String what, HeatMap.Cell cell) {
        return what + "，" + cell.month() + "月到期" + cell.total() + "项："
                + cell.counts().entrySet().stream()
                        .map(entry -> entry.getKey().label() + entry.getValue() + "项")
                        .collect(Collectors.joining("，"));
    }
}
