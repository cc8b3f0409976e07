package org.shouze.responsibility.obligation.web;

import org.jspecify.annotations.Nullable;

/** What is said to whoever is chased, as typed. */
record ChaseForm(@Nullable String text, @Nullable String reason) {

    String words() {
        return text == null ? "" : text;
    }

    String why() {
        return reason == null ? "" : reason;
    }
}
