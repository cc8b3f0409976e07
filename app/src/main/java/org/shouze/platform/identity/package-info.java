/** Owns accounts, sign-in, roles and tokens: who somebody is, and what the roles let them do. */
@ApplicationModule(
        displayName = "Identity 身份",
        allowedDependencies = {
            "kernel",
            "kernel :: security",
            "kernel :: auditable",
            "kernel :: outgoing",
            "kernel :: page",
            "kernel :: secret",
            "organization",
            "organization :: handover"
        })
@NullMarked
package org.shouze.platform.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
