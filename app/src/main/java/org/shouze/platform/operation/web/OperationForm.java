package org.shouze.platform.operation.web;

import org.jspecify.annotations.Nullable;

/** What the administrator fills in. */
record OperationForm(
        @Nullable String name,
        @Nullable String instance,
        @Nullable String reason) {

    static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
