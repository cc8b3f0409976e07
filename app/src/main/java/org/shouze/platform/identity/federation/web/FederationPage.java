package org.shouze.platform.identity.federation.web;

import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.federation.ConnectionView;
import org.shouze.platform.identity.federation.FederationGrants;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.kernel.security.Acting;

/** A page of the settings: what somebody may not do is not offered. */
interface FederationPage extends Page {

    @Override
    default String menu() {
        return "settings";
    }

    default boolean seesAccounts() {
        return Acting.current().may(IdentityGrants.READ);
    }

    default boolean connects() {
        return Acting.current().may(FederationGrants.CONNECT);
    }

    default boolean maps() {
        return Acting.current().may(FederationGrants.MAP);
    }

    /** The colour that goes with the word of a connection's state. */
    default String tone(ConnectionView connection) {
        if (connection.inUse()) {
            return "sz-state-done";
        }
        return connection.enabled() ? "sz-state-open" : "sz-state-upcoming";
    }
}
