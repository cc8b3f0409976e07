package org.shouze.platform.organization.web;

import java.util.UUID;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.organization.OrganizationGrants;

/** A page of the organisation: the menu entry is lit, and buttons show only to who may use them. */
interface OrganizationPage extends Page {

    @Override
    default String menu() {
        return "organization";
    }

    default boolean manages() {
        return Acting.current().may(OrganizationGrants.MANAGE);
    }

    /** The unit that the page is about. */
    UUID unitId();
}
