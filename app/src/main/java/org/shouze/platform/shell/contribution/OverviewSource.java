package org.shouze.platform.shell.contribution;

import java.util.List;

/** Brings panels for the overview (总览来源), as the one who acts may see them. */
public interface OverviewSource {

    List<OverviewPanel> panels();
}
