package org.shouze.platform.shell.web;

import org.jspecify.annotations.Nullable;

/** The form for a new subscription. */
record FeedForm(@Nullable String name) {

    String text() {
        return name == null ? "" : name;
    }
}
