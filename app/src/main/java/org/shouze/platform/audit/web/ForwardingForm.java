package org.shouze.platform.audit.web;

import org.jspecify.annotations.Nullable;

/** Where the log is to be sent on to. */
record ForwardingForm(
        @Nullable String active,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String authorities) {

    static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    boolean isActive() {
        return active != null;
    }

    int givenPort() {
        return port == null ? 0 : port;
    }
}
