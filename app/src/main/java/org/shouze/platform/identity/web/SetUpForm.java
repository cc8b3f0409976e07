package org.shouze.platform.identity.web;

import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.FirstStart;

/** The set-up form as it was filled in. */
record SetUpForm(
        @Nullable String code,
        @Nullable String unitName,
        @Nullable String administratorName,
        @Nullable String login,
        @Nullable String password) {

    FirstStart toFirstStart() {
        return new FirstStart(text(code), text(unitName), text(administratorName), text(login), text(password));
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
