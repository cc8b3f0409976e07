package org.shouze.responsibility.indicator.web;

import java.util.List;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.shell.contribution.OverviewPanel;
import org.shouze.platform.shell.contribution.OverviewSource;
import org.shouze.responsibility.indicator.IndicatorGrants;
import org.shouze.responsibility.indicator.Indicators;
import org.springframework.stereotype.Component;

/** The health of the areas on the overview, once there is any figure. */
@Component
class IndicatorOverview implements OverviewSource {

    private static final int ORDER = 40;

    private final Indicators indicators;
    private final BusinessTime time;

    IndicatorOverview(Indicators indicators, BusinessTime time) {
        this.indicators = indicators;
        this.time = time;
    }

    @Override
    public List<OverviewPanel> panels() {
        var actor = Acting.current();
        if (actor.unitId() == null || !actor.may(IndicatorGrants.READ)) {
            return List.of();
        }
        var board = indicators.board(actor.unitId(), time.today().getYear());
        return board.hasFigures() ? List.of(new OverviewPanel(ORDER, false, new AreaHealthPanel(board))) : List.of();
    }
}
