package org.shouze.platform.shell.contribution;

import java.util.List;

/** Brings menu entries (菜单来源). */
public interface MenuSource {

    List<MenuEntry> menuEntries();
}
