package org.shouze.risk.hazard.web;

import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.risk.hazard.HazardGrants;

/** A page about hazards: the menu entry is lit, and buttons show only to who may use them. */
interface HazardPages extends Page {

    @Override
    default String menu() {
        return HazardMenu.ID;
    }

    default boolean manages() {
        return Acting.current().may(HazardGrants.MANAGE);
    }

    default boolean reports() {
        return Acting.current().may(HazardGrants.REPORT);
    }
}
