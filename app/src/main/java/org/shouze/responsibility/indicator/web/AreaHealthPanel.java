package org.shouze.responsibility.indicator.web;

import java.util.List;
import org.shouze.platform.kernel.page.Page;
import org.shouze.responsibility.indicator.Board;
import org.shouze.responsibility.indicator.IndicatorState;
import org.shouze.responsibility.indicator.IndicatorView;

/** How each area stands (各领域健康状况), on the overview. */
record AreaHealthPanel(Board board) implements Page {

    /**
     * An area in one line.
     *
     * @param underway indicators of which the year's count is not reached yet
     */
    record Area(String name, int met, int notMet, int underway) {

        int judged() {
            return met + notMet;
        }

        int metShare() {
            return judged() == 0 ? 0 : 100 * met / judged();
        }

        String words() {
            if (judged() == 0 && underway == 0) {
                return "暂无可判定的指标";
            }
            if (notMet == 0 && underway == 0) {
                return met + " 项全部达标";
            }
            return met + " 项达标" + counted(notMet, "未达标") + counted(underway, "进行中");
        }

        private static String counted(int number, String word) {
            return number == 0 ? "" : "，" + number + " 项" + word;
        }

        String tone() {
            if (judged() == 0) {
                return underway == 0 ? "upcoming" : "open";
            }
            return notMet == 0 ? "done" : "overdue";
        }
    }

    List<Area> areas() {
        return board.byArea().entrySet().stream()
                .map(entry -> area(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Area area(String name, List<IndicatorView> indicators) {
        var met = count(indicators, IndicatorState.MET);
        var notMet = count(indicators, IndicatorState.NOT_MET);
        return new Area(name, met, notMet, count(indicators, IndicatorState.UNDERWAY));
    }

    private static int count(List<IndicatorView> indicators, IndicatorState state) {
        return Math.toIntExact(
                indicators.stream().filter(each -> each.state() == state).count());
    }

    @Override
    public String title() {
        return "各领域健康状况";
    }
}
