package org.shouze.platform.organization.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A section as the API takes it; without a unit it is the caller's. */
record SectionRequest(@Nullable String name, @Nullable UUID unitId) {

    String givenName() {
        return name == null ? "" : name;
    }
}
