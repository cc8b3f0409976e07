package org.shouze.platform.shell;

import java.util.Comparator;
import java.util.List;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.shell.contribution.MenuEntry;
import org.shouze.platform.shell.contribution.MenuSource;
import org.springframework.stereotype.Component;

/** All entries of the main menu, in order. */
@Component
class Menu {

    private final List<MenuEntry> entries;

    Menu(List<MenuSource> sources) {
        this.entries = sources.stream()
                .flatMap(source -> source.menuEntries().stream())
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
    }

    List<MenuEntry> entriesFor(Actor actor) {
        return entries.stream().filter(entry -> actor.may(entry.permission())).toList();
    }
}
