package org.shouze.platform.shell.contribution;

import java.util.List;

/** Brings menu entries. */
public interface MenuSource {

    List<MenuEntry> menuEntries();
}
