package org.shouze.platform.notify.web;

import java.util.List;
import org.shouze.platform.notify.NotifyGrants;
import org.shouze.platform.shell.contribution.MenuEntry;
import org.shouze.platform.shell.contribution.MenuSource;
import org.springframework.stereotype.Component;

@Component
class NotifyMenu implements MenuSource {

    private static final int RULES = 85;
    private static final int CHANNELS = 86;

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(
                new MenuEntry("reminders", "提醒规则", "clock", "/settings/reminders", RULES, NotifyGrants.REMINDERS),
                new MenuEntry("channels", "通知渠道", "rss", "/settings/channels", CHANNELS, NotifyGrants.CHANNELS));
    }
}
