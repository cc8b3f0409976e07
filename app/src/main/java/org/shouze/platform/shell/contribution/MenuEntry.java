package org.shouze.platform.shell.contribution;

/**
 * An entry of the main menu (菜单项).
 *
 * @param id what a page's {@code menu()} names to light this entry
 * @param order entries are sorted by it, ascending; tens leave room
 * @param permission who lacks it does not see the entry
 */
public record MenuEntry(String id, String label, String icon, String href, int order, String permission) {}
