package org.shouze.platform.audit.web;

import org.jspecify.annotations.Nullable;

/** For how many years. */
record RetentionForm(@Nullable Integer years) {

    int given() {
        return years == null ? 0 : years;
    }
}
