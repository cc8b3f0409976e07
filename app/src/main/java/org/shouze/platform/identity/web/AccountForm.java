package org.shouze.platform.identity.web;

import org.jspecify.annotations.Nullable;

/** An account as a form holds it. */
record AccountForm(
        @Nullable String personId,
        @Nullable String login,
        @Nullable String displayName) {

    static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
