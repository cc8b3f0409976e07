package org.shouze.platform.organization.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit as the API takes it; without a parent it goes below the caller's own unit. */
record UnitRequest(@Nullable String name, @Nullable UUID parentId) {

    String givenName() {
        return name == null ? "" : name;
    }
}
