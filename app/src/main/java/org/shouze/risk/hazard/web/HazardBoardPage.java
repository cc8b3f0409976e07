package org.shouze.risk.hazard.web;

import java.time.LocalDate;
import java.util.List;
import org.shouze.platform.organization.UnitView;
import org.shouze.risk.hazard.HazardBoard;
import org.shouze.risk.hazard.HazardBoard.Month;
import org.shouze.risk.hazard.HazardBoard.Slice;

/** How far a unit is from zero (隐患清零看板). */
record HazardBoardPage(UnitView unit, List<UnitView> units, HazardBoard board, LocalDate today, String hint)
        implements HazardPages {

    /** A kind of distribution, with what it is called. */
    record Distribution(String title, List<Slice> slices) {}

    @Override
    public String title() {
        return "隐患清零看板";
    }

    List<Distribution> distributions() {
        return List.of(
                new Distribution("按等级", board.bySeverity()),
                new Distribution("按来源", board.bySource()),
                new Distribution("按科室", board.bySection()),
                new Distribution("按系统", board.bySubject()));
    }

    boolean isClear() {
        return board.totals().open() == 0;
    }

    String href(Slice slice) {
        return slice.filter().startsWith("unit=")
                ? "/hazards/board?" + slice.filter()
                : "/hazards?unit=" + unit.id() + "&" + slice.filter();
    }

    /** The height of a bar of the trend, 0 to 100. */
    int height(int number) {
        var most = board.trend().stream()
                .mapToInt(month -> Math.max(month.found(), month.closed()))
                .max()
                .orElse(0);
        return most == 0 ? 0 : Math.ceilDiv(number * 100, most);
    }

    static String told(Month month) {
        return month.month().getYear() + "年" + month.month().getMonthValue() + "月：发现 " + month.found() + " 项，闭环 "
                + month.closed() + " 项，其中按期 " + month.closedInTime() + " 项";
    }
}
