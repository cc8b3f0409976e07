package org.shouze.platform.shell;

import org.jspecify.annotations.Nullable;

/** An answer kept for the next request with the same key; status is null while the first request is still at work. */
record StoredAnswer(
        String requestHash,
        @Nullable Integer status,
        @Nullable String contentType,
        @Nullable String location,
        @Nullable String body) {}
