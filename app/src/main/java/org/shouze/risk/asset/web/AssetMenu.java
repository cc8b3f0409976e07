package org.shouze.risk.asset.web;

import java.util.List;
import org.shouze.platform.shell.contribution.MenuEntry;
import org.shouze.platform.shell.contribution.MenuSource;
import org.shouze.risk.asset.AssetGrants;
import org.springframework.stereotype.Component;

@Component
class AssetMenu implements MenuSource {

    static final String ID = "assets";
    private static final int ORDER = 60;

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry(ID, "资产", "asset", "/inventory", ORDER, AssetGrants.READ));
    }
}
