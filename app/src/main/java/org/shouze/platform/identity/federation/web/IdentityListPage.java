package org.shouze.platform.identity.federation.web;

import java.util.List;
import org.shouze.platform.identity.federation.IdentityView;
import org.shouze.platform.identity.federation.IdentityView.State;

/** One's own identities elsewhere (外部身份). */
record IdentityListPage(List<IdentityView> identities, String problem) implements FederationPage {

    @Override
    public String title() {
        return "外部身份";
    }

    static String tone(IdentityView identity) {
        return identity.state() == State.FREE ? "sz-state-upcoming" : "sz-state-done";
    }

    static boolean isFree(IdentityView identity) {
        return identity.state() == State.FREE;
    }

    static boolean isLinked(IdentityView identity) {
        return identity.state() == State.LINKED;
    }
}
