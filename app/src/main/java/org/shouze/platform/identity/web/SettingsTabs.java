package org.shouze.platform.identity.web;

import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.kernel.security.Acting;

/** A page of the settings: the menu entry is lit, and tabs show only to who may open them. */
interface SettingsTabs extends Page {

    @Override
    default String menu() {
        return "settings";
    }

    default boolean seesAccounts() {
        return Acting.current().may(IdentityGrants.READ);
    }

    default boolean opens() {
        return Acting.current().may(IdentityGrants.ACCOUNTS);
    }

    default boolean entersHolidays() {
        return Acting.current().may(IdentityGrants.CALENDAR);
    }
}
