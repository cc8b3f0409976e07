package org.shouze.platform.shell;

import java.util.List;
import org.shouze.platform.shell.contribution.MenuEntry;
import org.shouze.platform.shell.contribution.MenuSource;
import org.springframework.stereotype.Component;

/** The shell's own rooms in the menu. */
@Component
class ShellMenu implements MenuSource {

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(
                new MenuEntry("overview", "总览", "home", "/", 10, ShellGrants.USE),
                new MenuEntry("my", "我的工作", "check", "/my", 20, ShellGrants.USE),
                new MenuEntry("calendar", "日历", "calendar", "/calendar", 40, ShellGrants.USE));
    }
}
