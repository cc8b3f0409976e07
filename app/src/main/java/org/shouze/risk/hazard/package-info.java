/** Owns hazards: what was found, who mends it until when, who looked again, until none is left. */
@ApplicationModule(
        displayName = "Hazard 隐患",
        allowedDependencies = {
            "kernel",
            "kernel :: security",
            "kernel :: page",
            "organization",
            "organization :: handover",
            "identity",
            "shell",
            "shell :: contribution",
            "files",
            "files :: holding",
            "notify",
            "obligation :: evidence",
            "obligation :: request",
            "indicator :: measure",
            "operation :: contribution"
        })
@NullMarked
package org.shouze.risk.hazard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
