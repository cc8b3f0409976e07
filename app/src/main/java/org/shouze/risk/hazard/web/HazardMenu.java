package org.shouze.risk.hazard.web;

import java.util.List;
import org.shouze.platform.shell.contribution.MenuEntry;
import org.shouze.platform.shell.contribution.MenuSource;
import org.shouze.risk.hazard.HazardGrants;
import org.springframework.stereotype.Component;

@Component
class HazardMenu implements MenuSource {

    static final String ID = "hazards";
    private static final int ORDER = 65;

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry(ID, "隐患", "alert", "/hazards", ORDER, HazardGrants.READ));
    }
}
