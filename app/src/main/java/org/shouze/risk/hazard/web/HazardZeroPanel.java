package org.shouze.risk.hazard.web;

import org.shouze.platform.kernel.page.Page;
import org.shouze.risk.hazard.HazardBoard.Totals;

/** The overview's panel of hazards (隐患清零). */
record HazardZeroPanel(Totals totals) implements Page {

    @Override
    public String title() {
        return "隐患清零";
    }
}
