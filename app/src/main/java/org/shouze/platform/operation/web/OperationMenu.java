package org.shouze.platform.operation.web;

import java.util.List;
import org.shouze.platform.operation.OperationGrants;
import org.shouze.platform.shell.contribution.MenuEntry;
import org.shouze.platform.shell.contribution.MenuSource;
import org.springframework.stereotype.Component;

@Component
class OperationMenu implements MenuSource {

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry("operation", "运维", "gauge", "/operation", 85, OperationGrants.READ));
    }
}
