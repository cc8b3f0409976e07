package org.shouze.platform.shell.contribution;

import org.shouze.platform.kernel.page.Page;

/**
 * A panel of the overview (工作总览): a page's bare content with a place among the others.
 *
 * @param order panels are sorted by it, ascending; tens leave room
 * @param wide whether it takes the whole width
 */
public record OverviewPanel(int order, boolean wide, Page content) {}
