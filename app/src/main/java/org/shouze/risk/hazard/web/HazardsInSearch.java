package org.shouze.risk.hazard.web;

import java.util.List;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.shell.contribution.SearchHit;
import org.shouze.platform.shell.contribution.SearchSource;
import org.shouze.risk.hazard.HazardGrants;
import org.shouze.risk.hazard.Hazards;
import org.springframework.stereotype.Component;

@Component
class HazardsInSearch implements SearchSource {

    private final Hazards hazards;

    HazardsInSearch(Hazards hazards) {
        this.hazards = hazards;
    }

    @Override
    public List<SearchHit> search(String text, int limit) {
        return Acting.current().may(HazardGrants.READ)
                ? hazards.named(text, limit).stream()
                        .map(hazard -> new SearchHit(
                                "隐患",
                                hazard.title(),
                                hazard.severity().label() + "，" + hazard.state().label() + "，期限 " + hazard.dueOn(),
                                hazard.href()))
                        .toList()
                : List.of();
    }
}
