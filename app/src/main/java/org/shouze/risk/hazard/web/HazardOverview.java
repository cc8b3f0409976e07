package org.shouze.risk.hazard.web;

import java.util.List;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.shell.contribution.OverviewPanel;
import org.shouze.platform.shell.contribution.OverviewSource;
import org.shouze.risk.hazard.HazardBoards;
import org.shouze.risk.hazard.HazardGrants;
import org.springframework.stereotype.Component;

/** The hazards' panel of the overview; none while there is nothing to tell. */
@Component
class HazardOverview implements OverviewSource {

    private static final int PLACE = 30;

    private final HazardBoards boards;

    HazardOverview(HazardBoards boards) {
        this.boards = boards;
    }

    @Override
    public List<OverviewPanel> panels() {
        var actor = Acting.current();
        if (actor.unitId() == null || !actor.may(HazardGrants.READ)) {
            return List.of();
        }
        var totals = boards.totals(actor.unitId());
        return totals.open() + totals.accepted() == 0
                ? List.of()
                : List.of(new OverviewPanel(PLACE, false, new HazardZeroPanel(totals)));
    }
}
