package org.shouze.platform.audit.web;

import java.util.List;
import org.shouze.platform.audit.AuditGrants;
import org.shouze.platform.shell.contribution.MenuEntry;
import org.shouze.platform.shell.contribution.MenuSource;
import org.springframework.stereotype.Component;

/** The log in the menu of those who may open it. */
@Component
class AuditMenu implements MenuSource {

    static final String LOG = "audit";
    static final String FORWARDING = "audit-forwarding";

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(
                new MenuEntry(LOG, "审计日志", "shield", "/audit", 80, AuditGrants.READ),
                new MenuEntry(FORWARDING, "日志外发", "right", "/audit/forwarding", 85, AuditGrants.FORWARD));
    }
}
