package org.shouze.risk.asset.web;

import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.risk.asset.AssetGrants;

/** A page of the ledger of assets: the menu entry is lit, and buttons show only to who may use them. */
interface AssetPages extends Page {

    @Override
    default String menu() {
        return AssetMenu.ID;
    }

    default boolean manages() {
        return Acting.current().may(AssetGrants.MANAGE);
    }
}
