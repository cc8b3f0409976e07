package org.shouze.platform.identity.session;

import java.time.Instant;
import java.util.UUID;

/** Who signed in to a session, when and from where; kept in columns of its own. */
record Visit(UUID account, Instant since, String device, String address) {

    static final String ATTRIBUTE = "shouze.visit";
}
