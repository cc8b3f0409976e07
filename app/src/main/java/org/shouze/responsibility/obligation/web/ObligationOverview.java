package org.shouze.responsibility.obligation.web;

import java.util.List;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.shell.contribution.OverviewPanel;
import org.shouze.platform.shell.contribution.OverviewSource;
import org.shouze.responsibility.obligation.ObligationGrants;
import org.shouze.responsibility.obligation.Occurrences;
import org.springframework.stereotype.Component;

/** The obligations' panels of the overview; none before the first plan is adopted. */
@Component
class ObligationOverview implements OverviewSource {

    private static final int SHOWN = 10;
    private static final int ATTENTION = 10;
    private static final int YEAR = 20;

    private final Occurrences occurrences;
    private final BusinessTime time;

    ObligationOverview(Occurrences occurrences, BusinessTime time) {
        this.occurrences = occurrences;
        this.time = time;
    }

    @Override
    public List<OverviewPanel> panels() {
        var actor = Acting.current();
        if (actor.unitId() == null || !actor.may(ObligationGrants.READ)) {
            return List.of();
        }
        var heat = occurrences.heatMap(actor.unitId(), time.today().getYear());
        if (heat.rows().isEmpty()) {
            return List.of();
        }
        var attention = occurrences.attention(actor.unitId(), SHOWN);
        return List.of(
                new OverviewPanel(ATTENTION, true, new AttentionPanel(attention)),
                new OverviewPanel(YEAR, true, new YearPanel(heat)));
    }
}
