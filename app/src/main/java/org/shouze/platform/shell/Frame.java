package org.shouze.platform.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.kernel.page.Reminder;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.shell.contribution.MenuEntry;

/**
 * What stands around a page: the menu, who is signed in, and what was just said.
 *
 * @param rehearsal whether the platform is a trial on restored data
 */
record Frame(Page page, Actor actor, List<MenuEntry> menu, String notice, boolean rehearsal) {

    boolean lit(MenuEntry entry) {
        return entry.id().equals(page.menu());
    }

    /** What stands above every page; null for nothing. */
    @Nullable Reminder reminder() {
        return Reminder.current();
    }

    String initial() {
        var name = actor.name();
        return name.isEmpty() ? "" : name.substring(name.offsetByCodePoints(name.length(), -1));
    }
}
