package org.shouze.responsibility.indicator;

import java.util.List;
import java.util.Locale;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.shell.contribution.MenuEntry;
import org.shouze.platform.shell.contribution.MenuSource;
import org.shouze.platform.shell.contribution.SearchHit;
import org.shouze.platform.shell.contribution.SearchSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The indicators' menu entry, and their names for the search box. */
@Component
class IndicatorContributions implements MenuSource, SearchSource {

    private final CatalogueStore catalogue;
    private final BusinessTime time;

    IndicatorContributions(CatalogueStore catalogue, BusinessTime time) {
        this.catalogue = catalogue;
        this.time = time;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry("indicators", "指标", "gauge", "/indicators", 60, IndicatorGrants.READ));
    }

    @Override
    @Transactional(readOnly = true)
    public List<SearchHit> search(String text, int limit) {
        if (!Acting.current().may(IndicatorGrants.READ)) {
            return List.of();
        }
        var wanted = text.toLowerCase(Locale.ROOT);
        return catalogue.inForce(time.today()).stream()
                .filter(each ->
                        (each.code() + each.name()).toLowerCase(Locale.ROOT).contains(wanted))
                .limit(limit)
                .map(each -> new SearchHit(
                        "指标", each.code() + " " + each.name(), each.formula(), "/indicators/" + each.code()))
                .toList();
    }
}
